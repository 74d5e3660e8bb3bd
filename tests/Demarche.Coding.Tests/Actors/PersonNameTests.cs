using Demarche.Coding.Actors;

namespace Demarche.Coding.Tests.Actors;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("James O’Brien", "Obrien", true)]
    [InlineData("Hikmet Hajiyev", "Hikmat Hajiyev", true)]
    [InlineData("Thomas Kean", "Thomas Keen", true)]
    [InlineData("Marta Lindqvist", "Lindkvist", true)]
    [InlineData("Haroun Idris", "Idriss", true)]
    [InlineData("J. Prescott", "John Prescott", true)]
    [InlineData("Thomas Kean Jr.", "Kean", true)]
    [InlineData("Petra Holm Jr.", "Petra Holm", true)]
    [InlineData("Mehmet Şahin", "Sahin", true)]
    [InlineData("Ilham Aliyev", "Heydar Aliyev", false)]
    [InlineData("Anna Petrova", "Petrov", false)]
    [InlineData("Karl Weber", "Karl Beber", false)]
    [InlineData("Ann Lee", "Ann Lie", false)]
    [InlineData("Rosen", "Roses", true)]
    [InlineData("Rosen", "Rose", false)]
    [InlineData("Vladimir Putin", "Putin", true)]
    public void One_person_or_two(string left, string right, bool same)
    {
        Assert.Equal(same, new PersonName(left).IsSameAs(new PersonName(right)));
        Assert.Equal(same, new PersonName(right).IsSameAs(new PersonName(left)));
    }
}
