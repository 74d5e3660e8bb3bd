using Demarche.Language.Tokens;

namespace Demarche.Language.Morphology;

/// <summary>
/// Reads the <see cref="GrammaticalSetting"/> of each word off the tree. Holds scratch memory: one for each worker.
/// </summary>
public sealed class SettingReader
{
    /// <summary>How far up a tree to look for the clause of a word or the subject that conjuncts share.</summary>
    private const int Reach = 5;

    private GrammaticalSetting[] _settings = [];
    private Dependents[] _dependents = [];
    private int[] _subjects = [];
    private Agreement[] _coordinations = [];

    /// <summary>What depends on a word.</summary>
    [Flags]
    private enum Dependents : byte
    {
        None = 0,
        PassiveAuxiliary = 1,
        Auxiliary = 2,
        Marker = 4,
        FixedWord = 8,
        RelativeClause = 16,
        Disjunction = 32,
    }

    /// <summary>The settings of all tokens; valid until the next call.</summary>
    public ReadOnlySpan<GrammaticalSetting> Read(DocumentBuilder document)
    {
        var count = document.Count;
        if (_settings.Length < count)
        {
            var capacity = int.Max(1024, count * 2);
            (_settings, _dependents) = (new GrammaticalSetting[capacity], new Dependents[capacity]);
            (_subjects, _coordinations) = (new int[capacity], new Agreement[capacity]);
        }
        _dependents.AsSpan(0, count).Clear();
        _subjects.AsSpan(0, count).Fill(-1);
        _coordinations.AsSpan(0, count).Clear();
        for (var token = 0; token < count; token++)
        {
            if (document.Heads[token] >= 0)
                Register(document, token, document.Heads[token]);
        }
        for (var token = 0; token < count; token++)
            _settings[token] = SettingOf(document, token);
        return _settings.AsSpan(0, count);
    }

    private void Register(DocumentBuilder document, int token, int head)
    {
        var relation = document.Relations[token];
        _dependents[head] |= relation switch
        {
            Relation.AuxPass => Dependents.PassiveAuxiliary,
            Relation.Aux => Dependents.Auxiliary,
            Relation.Mark => Dependents.Marker,
            Relation.Fixed => Dependents.FixedWord,
            Relation.AclRelcl or Relation.AdvclRelcl => Dependents.RelativeClause,
            Relation.Cc when document.Form(token) is "or" or "nor" => Dependents.Disjunction,
            _ => Dependents.None,
        };
        switch (relation.Universal())
        {
            case Relation.Nsubj or Relation.Csubj when _subjects[head] < 0 || IsExpletive(document, _subjects[head]):
                _subjects[head] = token;
                break;
            case Relation.Expl when _subjects[head] < 0:
                _subjects[head] = token;
                break;
            case Relation.Conj when IsNominal(document.Upos[token]) && !Has(token, Dependents.Disjunction):
                _coordinations[head] = Together(AgreementOf(document, head), WordAgreement(document, token));
                break;
        }
    }

    private GrammaticalSetting SettingOf(DocumentBuilder document, int token)
    {
        var relation = document.Relations[token].Universal();
        if (Has(token, Dependents.FixedWord))
            return new(Construction.FixedExpression, relation);
        if (document.Upos[token] is UniversalPos.VERB or UniversalPos.AUX)
            return VerbSetting(document, token);
        return document.Xpos[token] switch
        {
            "PRP" when IsAny(document.Form(token), "it", "you") => new(Relation: relation),
            "WP" or "WDT" or "WRB" or "WP$" => WhSetting(document, token),
            _ => default,
        };
    }

    private GrammaticalSetting VerbSetting(DocumentBuilder document, int token)
    {
        var xpos = document.Xpos[token];
        var isAuxiliary = document.Heads[token] >= 0 && document.Relations[token].Universal() is Relation.Aux or Relation.Cop;
        var setting = xpos switch
        {
            "VB" when isAuxiliary => new(AuxiliaryConstruction(document, token)),
            "VBD" or "VBN" or "VBG" when isAuxiliary => new(Construction.Auxiliary),
            "VB" or "VBD" or "VBN" or "VBG" => MainVerbSetting(document, token, keepsRelation: xpos == "VBG"),
            _ => default(GrammaticalSetting),
        };
        return xpos is "VB" or "VBD" or "VBP" or "VBZ" or "MD"
            ? setting with { Agreement = SubjectAgreement(document, isAuxiliary ? document.Heads[token] : token) }
            : setting;
    }

    /// <summary>A conjunct without marks of its own is built like the first one.</summary>
    private GrammaticalSetting MainVerbSetting(DocumentBuilder document, int token, bool keepsRelation)
    {
        var construction = ConstructionOf(token);
        var relation = document.Relations[token].Universal();
        if (construction == Construction.Plain && relation == Relation.Conj && document.Heads[token] is >= 0 and var first)
            (construction, relation) = (ConstructionOf(first), document.Relations[first].Universal());
        return construction == Construction.Plain || (keepsRelation && construction == Construction.Marked)
            ? new(construction, relation)
            : new(construction);
    }

    private Construction ConstructionOf(int token) =>
        Has(token, Dependents.PassiveAuxiliary) ? Construction.Passive
        : Has(token, Dependents.Auxiliary) ? Construction.WithAuxiliary
        : Has(token, Dependents.Marker) ? Construction.Marked
        : Construction.Plain;

    private bool Has(int token, Dependents dependents) => (_dependents[token] & dependents) != 0;

    private static Construction AuxiliaryConstruction(DocumentBuilder document, int token)
    {
        var construction = Construction.Auxiliary;
        for (var before = token - 1; before >= int.Max(0, token - 4); before--)
        {
            if (document.Heads[before] != document.Heads[token])
                continue;
            if (document.Relations[before] == Relation.Aux)
                return Construction.LaterAuxiliary;
            if (document.Relations[before] == Relation.Mark)
                construction = Construction.MarkedAuxiliary;
        }
        return construction;
    }

    private Agreement SubjectAgreement(DocumentBuilder document, int predicate)
    {
        var holder = predicate;
        for (var step = 0; step < Reach && _subjects[holder] < 0 && document.Relations[holder] == Relation.Conj && document.Heads[holder] >= 0; step++)
            holder = document.Heads[holder];
        var subject = _subjects[holder];
        if (subject < 0)
            return AntecedentAgreement(document, predicate, Agreement.None);
        if (document.Xpos[subject] == "EX" || document.Relations[subject].Universal() == Relation.Csubj)
            return Agreement.ThirdSingular;
        if (document.Xpos[subject] is not ("WP" or "WDT"))
            return AgreementOf(document, subject);
        return AntecedentAgreement(document, IsRelativeClause(document, holder) ? holder : ClauseOf(document, subject), Agreement.ThirdSingular);
    }

    /// <summary>The agreement of the noun that a relative clause modifies.</summary>
    private Agreement AntecedentAgreement(DocumentBuilder document, int clause, Agreement otherwise) =>
        clause >= 0 && IsRelativeClause(document, clause) && document.Heads[clause] >= 0
            ? AgreementOf(document, document.Heads[clause])
            : otherwise;

    private GrammaticalSetting WhSetting(DocumentBuilder document, int token)
    {
        if (Has(token, Dependents.RelativeClause))
            return new(Construction.FreeRelative);
        var clause = ClauseOf(document, token);
        if (clause < 0)
            return default;
        return IsRelativeClause(document, clause) ? new(Relation: Relation.AclRelcl)
            : document.Relations[clause] == Relation.Advcl ? new(Relation: Relation.Advcl)
            : default;
    }

    /// <summary>The head of the clause around a token; -1 for none.</summary>
    private static int ClauseOf(DocumentBuilder document, int token)
    {
        var clause = token;
        for (var step = 0; step < Reach && clause >= 0; step++)
        {
            if (IsRelativeClause(document, clause)
                || (clause != token && document.Upos[clause] == UniversalPos.VERB && document.Relations[clause] != Relation.Xcomp))
                return clause;
            clause = document.Heads[clause];
        }
        return clause;
    }

    private Agreement AgreementOf(DocumentBuilder document, int token) =>
        _coordinations[token] == Agreement.None ? WordAgreement(document, token) : _coordinations[token];

    private static Agreement WordAgreement(DocumentBuilder document, int token)
    {
        var form = document.Form(token);
        switch (document.Xpos[token])
        {
            case "NNS" or "NNPS": return Agreement.ThirdPlural;
            case "CD": return IsAny(form, "1", "one") ? Agreement.ThirdSingular : Agreement.ThirdPlural;
        }
        if (form.Length > 7)
            return Agreement.ThirdSingular;
        return IsAny(form, "i", "me") ? Agreement.FirstSingular
            : IsAny(form, "we", "us", "'s") ? Agreement.FirstPlural
            : IsAny(form, "you", "u", "ya", "ye", "y") ? Agreement.Second
            : IsAny(form, "they", "them", "these", "those", "many", "both", "few", "several", "others", "some", "most", "all")
                ? Agreement.ThirdPlural
            : Agreement.ThirdSingular;
    }

    private static Agreement Together(Agreement first, Agreement second) => (first, second) switch
    {
        (Agreement.FirstSingular or Agreement.FirstPlural, _) or (_, Agreement.FirstSingular or Agreement.FirstPlural) => Agreement.FirstPlural,
        (Agreement.Second, _) or (_, Agreement.Second) => Agreement.Second,
        _ => Agreement.ThirdPlural,
    };

    private static bool IsAny(ReadOnlySpan<char> form, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (form.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool IsRelativeClause(DocumentBuilder document, int token) =>
        document.Relations[token] is Relation.AclRelcl or Relation.AdvclRelcl;

    private static bool IsExpletive(DocumentBuilder document, int token) => document.Relations[token] == Relation.Expl;

    private static bool IsNominal(UniversalPos upos) => upos
        is UniversalPos.NOUN or UniversalPos.PROPN or UniversalPos.PRON or UniversalPos.NUM or UniversalPos.DET or UniversalPos.ADJ;
}
