using System.CommandLine;
using Demarche.Application;
using Demarche.Application.Asking;
using Demarche.Application.Running;
using Demarche.Cli.Rendering;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche ask</c>: questions, answered by records and their sentences.</summary>
internal static class AskCommand
{
    /// <summary>How answers are printed.</summary>
    private enum AnswerFormat
    {
        Terminal,
        Json,
    }

    public static Command Build()
    {
        var question = new Argument<string>("question") { Description = "The question, in English and quotation marks." };
        var articles = new ArticleArguments(
            ArgumentArity.ZeroOrMore, "Text and HTML files, directories of them, or - for standard input; none to ask the store.");
        var engine = new EngineArguments();
        var store = new StoreArguments();
        var format = new WordOption<AnswerFormat>("--format", "How the answers are printed.");
        var command = new Command("ask", """
            Answers a question by the records that fit it, each with its sentence. A question that it does not understand brings the list
            of those that it does.

            Example: demarche ask "What does Zambia demand of Angola?" samples/ --no-store
            """) { question, format };
        articles.AddTo(command);
        engine.AddTo(command);
        store.AddTo(command);
        command.Validators.Add(result =>
        {
            if (articles.Count(result) == 0 && store.IsOff(result))
                result.AddError("A question needs articles, or a store to read them from.");
        });
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(question)!, articles.Of(parsed), engine.Of(parsed), store.Of(parsed), parsed.GetValue(format), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string words, CodeArticlesRequest request, EngineOptions engine, StoreChoice? store, AnswerFormat format, CancellationToken cancellation)
    {
        if (AskDocuments.Read(words, engine) is not { } question)
        {
            Talk.Say($"the question '{words}' has no shape that is understood; these have: {string.Join("; ", AskDocuments.Understood)}");
            return ExitCode.WrongUse;
        }
        if (request.Paths.Count == 0)
        {
            Print(await question.OfStoreAsync(store!, cancellation).ConfigureAwait(false), format);
            return ExitCode.Done;
        }
        var documents = new List<CodedDocument>();
        var (ledger, isStored) = await CodingTalk.RunAsync(request, engine, store, documents.Add, cancellation).ConfigureAwait(false);
        if (documents.Count > 0)
            Print(question.Of(documents), format);
        return ExitCode.Of(ledger, isStored);
    }

    private static void Print(Answered answered, AnswerFormat format)
    {
        if (format == AnswerFormat.Json)
            Console.Out.WriteLine(ReadableJson.Write(answered));
        else
            AnswerTerminal.Write(answered);
    }
}
