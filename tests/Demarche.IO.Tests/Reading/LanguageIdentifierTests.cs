using Demarche.IO.Reading;
using Xunit;

namespace Demarche.IO.Tests.Reading;

public sealed class LanguageIdentifierTests
{
    [Theory]
    [InlineData("The minister said that the border would be closed to trucks from the north, and that it was a matter of days.", "en")]
    [InlineData("THE MINISTER SAID THAT THE BORDER WOULD BE CLOSED TO TRUCKS AND THAT IT WAS A MATTER OF DAYS", "en")]
    [InlineData("Le ministre a déclaré que la frontière serait fermée aux camions et que les deux pays ne sont pas en guerre.", "fr")]
    [InlineData("El ministro dijo que la frontera se cerrará a los camiones y que no es una amenaza para el vecino.", "es")]
    [InlineData("Der Minister sagte, dass die Grenze für Lastwagen geschlossen wird und dass es nicht um einen Krieg geht.", "de")]
    [InlineData("Министр заявил, что граница будет закрыта для грузовиков и что это не угроза, но ответ на действия соседа.", "ru")]
    [InlineData("Міністр заявив, що кордон буде закрито для вантажівок і що це не погроза, але відповідь та попередження.", "uk")]
    [InlineData("Nazir bildirdi ki, sərhəd yük maşınları üçün bağlanacaq və bu, qonşu ilə olan münaqişə üçün cavabdır və daha çox.", "az")]
    [InlineData("وزير الخارجية قال إن الحدود مغلقة في الشمال من قبل الجيش على أن تفتح بعد أيام", "ar")]
    [InlineData("外相は国境が閉鎖されると述べた。", "ja")]
    [InlineData("外交部长表示边境将关闭", "zh")]
    [InlineData("Gabon's king said that Togo's queen refused to talk to Benin's king and to Mali's.", "en")]
    [InlineData("Gabon's queen refuses to see Mali's to talk.", null)]
    [InlineData("Zambia accuses Angola", null)]
    [InlineData("12345 !!", null)]
    [InlineData("", null)]
    public void Tells_the_language_or_says_nothing(string text, string? language) =>
        Assert.Equal(language, LanguageIdentifier.Identify(text));
}
