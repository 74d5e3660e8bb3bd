namespace Demarche.Coding.Records;

/// <summary>The records of a document as they are found, before repeats are joined.</summary>
internal sealed class FoundRecords
{
    public List<CodedEvent> Events { get; } = [];
    public List<Demand> Demands { get; } = [];
    public List<FormatStance> Formats { get; } = [];
    public List<Claim> Claims { get; } = [];
    public List<Transfer> Transfers { get; } = [];
    public List<Alignment> Alignments { get; } = [];
    public List<Omission> Omissions { get; } = [];
}
