namespace Demarche.Coding.Attributions;

/// <summary>Someone's saying so, as the sentence shows it.</summary>
/// <param name="Speaker">Token that heads the speaker's phrase; -1 when unnamed.</param>
/// <param name="Cue">First token of the reporting words; -1 when there are none.</param>
/// <param name="CueEnd">Token after the reporting words.</param>
/// <param name="Direct">Whether the words are quoted.</param>
internal readonly record struct SpeechAct(int Speaker, int Cue, int CueEnd, bool Direct);
