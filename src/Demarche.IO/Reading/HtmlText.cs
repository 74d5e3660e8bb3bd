using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Demarche.IO.Reading;

/// <summary>
/// The text of an element as the output contract defines it: each non-empty block element, and each side of a line
/// break, is one line ended by a line feed; white space inside it is one space.
/// </summary>
internal sealed class HtmlText
{
    private static readonly FrozenSet<string> s_dropped = FrozenSet.Create(
        StringComparer.Ordinal, "script", "style", "noscript", "template", "svg", "iframe", "nav", "aside", "form");

    private static readonly FrozenSet<string> s_blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        "address", "article", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
        "legend", "li", "listing", "main", "menu", "ol", "optgroup", "option", "p", "pre", "search", "section", "summary",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    private readonly StringBuilder _text = new();
    private int _lineStart;
    private bool _spacePending;

    public static string Extract(IElement root)
    {
        var text = new HtmlText();
        text.Walk(root);
        text.EndLine();
        return text._text.ToString();
    }

    /// <summary>In document order and without recursion: markup may nest as deep as it likes.</summary>
    private void Walk(IElement root)
    {
        INode? node = root;
        while (node is not null)
        {
            var next = Enter(node) ? node.FirstChild : null;
            while (next is null && node is not null)
            {
                Leave(node);
                if (ReferenceEquals(node, root))
                    return;
                next = node.NextSibling;
                node = node.Parent;
            }
            node = next;
        }
    }

    /// <summary>Whether the node's children are to be read.</summary>
    private bool Enter(INode node)
    {
        if (node is IText { Data: var data })
            Append(data);
        if (node is not IElement element || s_dropped.Contains(element.LocalName))
            return false;
        if (s_blocks.Contains(element.LocalName))
            EndLine();
        return true;
    }

    private void Leave(INode node)
    {
        if (node is IElement element && s_blocks.Contains(element.LocalName))
            EndLine();
    }

    private void Append(string data)
    {
        foreach (var unit in data)
        {
            if (unit is ' ' or '\t' or '\r' or '\n' or '\f' or '\u00a0')
            {
                _spacePending = true;
                continue;
            }
            if (_spacePending && _text.Length > _lineStart)
                _text.Append(' ');
            _spacePending = false;
            _text.Append(unit);
        }
    }

    private void EndLine()
    {
        _spacePending = false;
        if (_text.Length == _lineStart)
            return;
        _text.Append('\n');
        _lineStart = _text.Length;
    }
}
