using Demarche.Coding.Events;
using Demarche.Coding.Relations;
using Demarche.Coding.Statements;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Records;

/// <summary>Codes one sentence after another: its events, the positions in them, or the reason why there are none.</summary>
internal sealed class SentenceCoder(DocumentReading reading, PairClassifier? classifier, FoundRecords found)
{
    private readonly EventCoder _events = new(reading);
    private readonly EventRecorder _recorder = new(reading);
    private readonly SilentSentenceReader? _silent = classifier is null ? null : new(reading, classifier);
    private readonly DemandReader _demands = new(reading);
    private readonly DemandActs _demandActs = new(new EventRecorder(reading));
    private readonly ClaimReader _claims = new(reading);
    private readonly FormatReader _formats = new(reading);
    private readonly TransferReader _transfers = new(reading);
    private readonly TransferActs _transferActs = new(reading, new EventRecorder(reading));
    private readonly AlignmentReader _alignments = new(reading);

    public void Code(Sentence sentence)
    {
        if (Skip(sentence) is { } reason)
        {
            found.Omissions.Add(new Omission(sentence.Index, reason));
            return;
        }
        var transfers = _transfers.Read(sentence).ToList();
        var drafts = TransferActs.Complete(_events.Code(sentence, out var silence), transfers);
        var demands = _demands.Read(sentence, drafts);
        DemandActs.Settle(drafts, demands);
        foreach (var draft in drafts)
            Add(draft);
        foreach (var given in _transferActs.Beside(drafts, transfers))
        {
            found.Events.Add(given);
            silence = null;
        }
        if (demands.Count == 0 && found.Demands is [.., { Deadline: null } last] && last.Mentions[0].Sentence == sentence.Index - 1)
            found.Demands[^1] = last with { Deadline = _demands.LimitIn(sentence) };
        found.Demands.AddRange(demands.Select(demand => demand.Demand));
        foreach (var act in _demandActs.Untold(drafts, demands))
        {
            found.Events.Add(act);
            silence = null;
        }
        if (silence is not null && _silent?.Read(sentence) is { } likely)
        {
            found.Events.Add(likely);
            silence = null;
        }
        found.Claims.AddRange(_claims.Read(sentence, drafts));
        var stances = _formats.Read(sentence);
        found.Formats.AddRange(stances);
        if (silence is not null && Acts(stances, sentence) is { Count: > 0 } acts)
        {
            found.Events.AddRange(acts);
            silence = null;
        }
        found.Transfers.AddRange(transfers.Select(one => one.Transfer));
        found.Alignments.AddRange(_alignments.Read(sentence));
        if (silence is not null)
            found.Omissions.Add(new Omission(sentence.Index, silence));
    }

    /// <summary>The acts that the stances of a sentence without any other act are: one a party and stance.</summary>
    private List<CodedEvent> Acts(List<FormatStance> stances, Sentence sentence) =>
        [.. stances.DistinctBy(stance => (stance.Stance, stance.Party.Actor, stance.Party.Code)).Select(stance => _recorder.Act(stance, sentence.Root)).OfType<CodedEvent>()];

    private void Add(EventDraft draft)
    {
        found.Events.Add(_recorder.Record(draft));
    }

    private string? Skip(Sentence sentence)
    {
        if (sentence.Length > CodingPipeline.LongestSentence)
            return $"longer than {CodingPipeline.LongestSentence} words";
        if (reading.Sentences[sentence.Index].Flags.Contains(SentenceFlag.Garbled))
            return "garbled";
        return reading.Sentences[sentence.Index].Kind switch
        {
            SentenceKind.RhetoricalQuestion => "a question",
            _ => null,
        };
    }
}
