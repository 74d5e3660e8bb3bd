namespace Demarche.Application.Running;

/// <summary>Reads an article into a coded document. Belongs to one worker: not thread-safe, and reusing its memory.</summary>
public delegate CodedDocument ArticleCoder(Article article);
