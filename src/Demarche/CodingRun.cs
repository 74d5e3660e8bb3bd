using System.Security.Cryptography;
using System.Text;

namespace Demarche;

/// <summary>
/// What produced a coding. The same run reads the same bytes into the same records, so its identity is its
/// ingredients and not the moment it was started.
/// </summary>
/// <param name="Program">Version of the program.</param>
/// <param name="Model">Name, version and hash of the model pack.</param>
/// <param name="Tier">Tier of the language engine.</param>
/// <param name="Lexicons">Hash of the effective lexicons.</param>
public sealed record CodingRun(string Program, string Model, string Tier, string Lexicons)
{
    /// <summary>Hash of the ingredients, 16 lower-case hex digits.</summary>
    public string Id => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Program, Model, Tier, Lexicons))).AsSpan(0, 8));
}
