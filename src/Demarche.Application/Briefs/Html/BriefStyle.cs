using System.Security.Cryptography;
using System.Text;

namespace Demarche.Application.Briefs.Html;

/// <summary>The style sheet of the brief's page. The box "other colours" turns the system's scheme into the other one.</summary>
internal static class BriefStyle
{
    public static readonly string Sheet = $$"""
        :root {
          color-scheme: light;
        {{Palette.Light("  ")}}}
        :root:has(#scheme:checked) {
          color-scheme: dark;
        {{Palette.Dark("  ")}}}
        @media (prefers-color-scheme: dark) {
          :root {
            color-scheme: dark;
        {{Palette.Dark("    ")}}  }
          :root:has(#scheme:checked) {
            color-scheme: light;
        {{Palette.Light("    ")}}  }
        }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
        header, main, footer { max-width: 76rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
        h1 { font-size: 1.6rem; margin: 0; }
        h2 { font-size: 1.35rem; margin: 0 0 .25rem; line-height: 1.3; }
        h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
        p { margin: .25rem 0 .75rem; }
        a { color: var(--link); }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        .skip { position: absolute; left: -100rem; }
        .skip:focus { left: .5rem; top: .5rem; background: var(--card); padding: .5rem; }
        .quiet, .scheme { color: var(--quiet); }
        .scheme { display: inline-flex; align-items: center; gap: .5rem; min-height: 24px; }
        .scheme input { width: 20px; height: 20px; }
        nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: .5rem 0; padding: 0; }
        nav a { display: inline-block; min-height: 24px; }
        article, section.new, .together { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 1.25rem; margin: 0 0 1.5rem; }
        ul { padding-left: 1.2rem; margin: .25rem 0; }
        .names { columns: 18rem; column-gap: 2.5rem; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .92rem; overflow-wrap: normal; }
        th, td { text-align: start; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); min-width: 5rem; max-width: 28rem; }
        td ul { padding-left: 1rem; margin: 0; }
        .timeline th, section.new th, .together th { white-space: nowrap; }
        .timeline td:nth-child(4), section.new td:nth-child(3), .together td:nth-child(3) { min-width: 16rem; }
        thead th { color: var(--quiet); border-bottom-width: 2px; }
        tr:target, td :target, .sentence:target { background: var(--lit); outline: 2px solid var(--line); scroll-margin-top: 2rem; }
        .ref { display: inline-block; min-width: 24px; min-height: 24px; text-align: center; white-space: nowrap; }
        .doubt { font-style: italic; }
        span.new { border: 1px solid currentColor; border-radius: 4px; padding: 0 .4rem; font-size: .8rem; font-weight: 600; vertical-align: middle; }
        .text { max-width: 46rem; font-size: 1.05rem; line-height: 1.75; }
        .tag { color: var(--quiet); font-size: .75rem; border: 1px solid var(--line); border-radius: 4px; padding: 0 .25rem; margin-inline-end: .25rem; }
        mark { background: none; color: inherit; text-decoration: underline 2px; text-underline-offset: 4px; text-decoration-skip-ink: none; }
        mark.timeline { text-decoration-color: var(--event); }
        mark.demands { text-decoration-color: var(--demand); text-decoration-style: dashed; }
        mark.formats { text-decoration-color: var(--format); text-decoration-style: dotted; }
        mark.claims { text-decoration-color: var(--claim); text-decoration-style: wavy; text-decoration-thickness: 1px; }
        mark.transfers { text-decoration-color: var(--transfer); text-decoration-style: double; }
        mark.drift { text-decoration-color: var(--alignment); text-decoration-thickness: 4px; }
        mark.many { background: var(--lit); }
        sup { font-size: .68rem; line-height: 1; margin-inline: 1px; }
        .number { color: var(--quiet); text-decoration: none; }
        .legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; font-size: .9rem; }
        .picture { display: block; max-width: none; font: 13px system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
        .legend .picture { display: inline-block; vertical-align: middle; }
        .picture text { fill: var(--text); paint-order: stroke; stroke: var(--card); stroke-width: 4px; stroke-linejoin: round; }
        .picture .party circle { fill: var(--card); stroke: var(--text); stroke-width: 2px; }
        .picture .line { fill: none; stroke-width: 2px; }
        .picture .words .line { stroke-dasharray: 6 4; }
        .picture .sign { stroke-width: 2px; stroke-linejoin: round; }
        .conflict .line, .conflict .sign { stroke: var(--conflict); }
        .conflict .tip, .conflict.acts .sign { fill: var(--conflict); }
        .cooperation .line, .cooperation .sign { stroke: var(--cooperation); }
        .cooperation .tip, .cooperation.acts .sign { fill: var(--cooperation); }
        .words .sign { fill: var(--card); }
        details { margin: .5rem 0; }
        summary { min-height: 24px; cursor: pointer; color: var(--link); }
        @media (max-width: 40rem) { article, section.new, .together { padding: .75rem; } header, main, footer { padding: .5rem; } }
        @media (prefers-contrast: more) { :root { --quiet: var(--text); --line: var(--text); } }
        @media print {
          .scheme, .skip, nav { display: none; }
          body { background: none; font-size: 10pt; }
          article, section.new, .together { border: 0; padding: 0; }
          .scroll { overflow: visible; }
          .picture { max-width: 100%; height: auto; }
          tr, .text p { break-inside: avoid; }
          h2, h3 { break-after: avoid; }
        }

        """.ReplaceLineEndings("\n");

    /// <summary>The hash by which the page's policy lets in this sheet and no other.</summary>
    public static string Hash => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)))}";
}
