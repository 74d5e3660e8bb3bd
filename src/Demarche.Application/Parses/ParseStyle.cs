namespace Demarche.Application.Parses;

/// <summary>The style sheets of parse drawings. Colours meet WCAG AA contrast on their ground in both schemes.</summary>
internal static class ParseStyle
{
    public const string Drawing = """
        .parse { --ground: #ffffff; --ink: #1b1f24; --faint: #57606a; --arc: #3c5a80; --entity: #8a3b12; --mention: #1a6b3c;
          font-family: system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; display: block; }
        @media (prefers-color-scheme: dark) {
          .parse { --ground: #15181c; --ink: #e6e9ed; --faint: #9aa4af; --arc: #8fb3e0; --entity: #f0a97c; --mention: #7fd3a0; }
        }
        .parse .ground { fill: var(--ground); }
        .parse text { text-anchor: middle; fill: var(--ink); unicode-bidi: plaintext; }
        .parse .number { text-anchor: start; font-size: 13px; fill: var(--faint); }
        .parse .word { font-size: 16px; }
        .parse .upos { font-size: 11px; font-weight: 600; }
        .parse .xpos { font-size: 11px; fill: var(--faint); }
        .parse .label { font-size: 11px; paint-order: stroke; stroke: var(--ground); stroke-width: 4px; stroke-linejoin: round; }
        .parse path { fill: none; stroke-width: 1.2px; }
        .parse .arc path { stroke: var(--arc); }
        .parse .arc .arrow { fill: var(--arc); stroke: none; }
        .parse .arc .label { fill: var(--arc); }
        .parse .entity path { stroke: var(--entity); stroke-width: 2px; }
        .parse .entity .label { fill: var(--entity); font-weight: 600; }
        .parse .mention path { stroke: var(--mention); stroke-dasharray: 4 2; }
        .parse .mention .label { fill: var(--mention); }

        """;

    public const string Page = """
        :root { color-scheme: light dark; --page: #f4f5f7; --card: #ffffff; --text: #1b1f24; --quiet: #57606a; --line: #d0d5db; }
        @media (prefers-color-scheme: dark) { :root { --page: #0e1013; --card: #15181c; --text: #e6e9ed; --quiet: #9aa4af; --line: #30363d; } }
        body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; }
        main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem; }
        h1 { font-size: 1.4rem; overflow-wrap: anywhere; }
        h2 { font-size: .9rem; color: var(--quiet); margin: 0; }
        section { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 1rem; margin: 1rem 0; }
        .text { margin: .25rem 0 .75rem; overflow-wrap: anywhere; }
        .scroll { overflow-x: auto; }
        .scroll:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
        ul { margin: .5rem 0 0; padding-left: 1.2rem; }
        li { overflow-wrap: anywhere; }

        """;
}
