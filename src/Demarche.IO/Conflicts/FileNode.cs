using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Demarche.IO.Conflicts;

/// <summary>A place in a YAML file, which knows its line when something is wrong with it.</summary>
internal readonly struct FileNode(string file, YamlNode node)
{
    private const int MaxDepth = 20;

    /// <exception cref="ConflictFileException">The text is no YAML, or is empty.</exception>
    public static FileNode Read(string file, string text)
    {
        try
        {
            RefuseDeep(file, text);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 1
                ? new(file, stream.Documents[0].RootNode)
                : throw new ConflictFileException(file, 0, "One conflict is wanted: write its title, its decision makers and their options.");
        }
        catch (YamlException broken)
        {
            throw new ConflictFileException(file, (int)broken.Start.Line, $"This is no YAML: {broken.Message}");
        }
        catch (InvalidOperationException)
        {
            throw new ConflictFileException(file, 0, "This is no YAML: a '[' or '{' is opened and never closed.");
        }
    }

    /// <summary>Reading nodes descends into them, so that what is nested without end would exhaust the stack.</summary>
    private static void RefuseDeep(string file, string text)
    {
        var parser = new Parser(new StringReader(text));
        for (var depth = 0; parser.MoveNext(); depth += parser.Current!.NestingIncrease)
        {
            if (depth > MaxDepth)
                throw new ConflictFileException(file, (int)parser.Current!.Start.Line, $"More than {MaxDepth} lists within each other: no conflict needs them.");
        }
    }

    public ConflictFileException Error(string problem) => new(file, (int)node.Start.Line, problem);

    public bool IsText => node is YamlScalarNode;

    public bool IsList => node is YamlSequenceNode;

    public string Text => node is YamlScalarNode { Value: { Length: > 0 } text } ? text : throw Error("A text is wanted here.");

    /// <summary>The items of a list; a single text is a list of one.</summary>
    public IEnumerable<FileNode> Items
    {
        get
        {
            var self = file;
            return node switch
            {
                YamlSequenceNode list => list.Children.Select(item => new FileNode(self, item)),
                YamlScalarNode { Value.Length: > 0 } => [this],
                YamlScalarNode => [],
                _ => throw Error("A list is wanted here: write each item on its own line after '- '."),
            };
        }
    }

    /// <summary>The entries of a mapping in their order.</summary>
    public IEnumerable<(FileNode Key, FileNode Value)> Entries
    {
        get
        {
            var self = file;
            return node is YamlMappingNode mapping
                ? mapping.Children.Select(entry => (new FileNode(self, entry.Key), new FileNode(self, entry.Value)))
                : throw Error("Names with values are wanted here: write each as 'name: value' on its own line.");
        }
    }

    /// <summary>The value of a key, or null when it is not there.</summary>
    public FileNode? Find(string key)
    {
        foreach (var (name, value) in Entries)
        {
            if (name.Text == key)
                return value;
        }
        return null;
    }

    public FileNode Get(string key) => Find(key) ?? throw Error($"'{key}:' is missing here.");

    public void AllowOnly(params string[] keys)
    {
        foreach (var (key, _) in Entries)
        {
            if (!keys.Contains(key.Text))
                throw key.Error($"'{key.Text}' is not known here: write one of {string.Join(", ", keys.Select(known => $"'{known}'"))}.");
        }
    }
}
