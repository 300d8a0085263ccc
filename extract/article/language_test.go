package article

import (
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/extract/source"
)

func TestForeign(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       bool
	}{
		{"English", "The foreign minister of Norway met the foreign minister of Ghana in Oslo on 3 May 2019. They spoke about trade and agreed to meet again.", false},
		{"English, full of names", "President Sadyr Japarov, Foreign Minister Jeenbek Kulubaev, Tajik counterpart Sirojiddin Muhriddin and Uzbek envoy Ismatulla Irgashev met in Bishkek; Kazakh and Turkmen officials joined the talks by video.", false},
		{"a list, too short to tell", "Moon Jae-in, Kim Jong Un, Vladimir Putin, Xi Jinping, Joe Biden", false},
		{"too short to tell", "Die Minister sprachen lange.", false},
		{"German", "Der Außenminister kam am Dienstag nach Zürich und sprach dort mit der Präsidentin über den Handel der beiden Länder und über Brücken. In Wien war man froh.", true},
		{"Dutch", "De minister van Buitenlandse Zaken was dinsdag in Oslo, waar hij met zijn ambtgenoot sprak over de handel in vis. Het is de eerste keer dat hij op bezoek is.", true},
		{"Danish", "Ministeren sagde tirsdag, at landet vil forhandle om en ny aftale, og at han er glad for at være i Oslo, hvor de to lande skal tale om handel med fisk.", true},
		{"Portuguese", "O ministro das Relações Exteriores chegou na terça-feira à capital e falou com o seu homólogo sobre as trocas entre os dois países, as pescas e as fronteiras.", true},
		{"French", "Le ministre des affaires étrangères est arrivé mardi dans la capitale et a parlé avec son homologue du commerce entre les deux pays, à la veille d'un sommet.", true},
		{"Spanish", "El ministro de Exteriores llegó el martes a la capital y habló con su homólogo sobre el comercio entre los dos países y sobre un nuevo tratado de pesca.", true},
		{"Indonesian", "Menteri luar negeri tiba di ibu kota pada hari Selasa dan berbicara dengan rekannya tentang perdagangan antara kedua negara serta perjanjian baru mengenai perikanan.", true},
		{"Russian", "Министр иностранных дел прибыл в столицу во вторник и провёл переговоры с президентом о торговле между двумя странами.", true},
		{"Japanese", "首相は火曜日に首都に到着し、大統領と両国間の貿易および新しい条約について会談した。", true},
		{"Korean", "외무상은 화요일 수도에 도착하여 대통령과 두 나라 사이의 무역과 새로운 조약에 대하여 회담하였다.", true},
		{"English with addresses", "The rate [fell](https://www.example.org/2026/01/29/rates-drop-to-the-lowest-level-in-four-years-as-supply-grows.html?srnd=homepage-americas&cmp=web) to its " +
			"[lowest](https://www.example.org/news/articles/2025-12-11/trade-deficit-unexpectedly-shrinks-to-smallest-size) since 2020, officials of the bank said; it had been expected to rise a little by the end of the year.", false},
		{"none", "", false},
	} {
		if got := foreign(tt.text, []Block{{Body, 0, len(tt.text)}}); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

// The story counts, not what is around it nor what the page says it is in.
func TestWarnings(t *testing.T) {
	const english = "The foreign minister of Norway met the foreign minister of Ghana in Oslo on 3 May 2019. They spoke about trade and agreed to meet again in the autumn."
	const german = "Der Außenminister kam am Dienstag nach Zürich und sprach dort mit der Präsidentin über den Handel der beiden Länder und über Brücken. In Wien war man froh."
	for _, tt := range []struct {
		name string
		it   source.Item
		want []string
	}{
		{"English", source.Item{Name: "a", Body: english}, nil},
		{"German", source.Item{Name: "a", Body: german}, []string{"not English"}},
		{"English page that says German", page(`<html lang="de"><body><nav>Startseite Politik Wirtschaft</nav><h1>Talks in Oslo</h1><p>` + english + `</p></body></html>`), nil},
		{"no date", source.Item{Name: "a", Date: "nonsense", Body: english}, []string{"the given date “nonsense” is not a full date"}},
		{"no date there is", source.Item{Name: "a", Date: "2019-02-31", Body: english}, []string{"the given date “2019-02-31” is not"}},
	} {
		a := mustParse(t, tt.it)
		if !slices.EqualFunc(a.Warnings, tt.want, strings.HasPrefix) {
			t.Errorf("%s: warnings %q", tt.name, a.Warnings)
		}
	}
}

// One that is cut in the middle of a character is read to its end all the same.
func TestForeignLong(t *testing.T) {
	text := "xy " + strings.Repeat("首相は火曜日に首都に", languageBytes/10)
	if !foreign(text, []Block{{Body, 0, len(text)}}) {
		t.Error("taken for English")
	}
}
