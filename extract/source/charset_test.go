package source

import (
	"strings"
	"testing"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/unicode"
)

// Our own sentences, in the manner of a short news item of each language.
var samples = map[string]string{
	"French":   "Le président français a reçu mardi à l’Élysée le chancelier allemand. Les deux hommes ont évoqué la sécurité européenne et l’aide à l’Ukraine, a déclaré le porte-parole. « Nous sommes prêts », a-t-il ajouté.",
	"German":   "Der Bundeskanzler empfing am Dienstag den französischen Präsidenten. Beide sprachen über die Lage in der Ukraine und über künftige Rüstungsgeschäfte, erklärte ein Sprecher – „offen“ und ausführlich.",
	"Polish":   "Prezydent Polski spotkał się we wtorek z premierem Węgier. Rozmowa dotyczyła bezpieczeństwa i współpracy, powiedział rzecznik. Następne spotkanie odbędzie się w Warszawie, łącznie z wizytą ministrów.",
	"Russian":  "Президент России встретился во вторник с лидером Северной Кореи. Стороны обсудили сотрудничество и безопасность в регионе, сообщила пресс-служба. Переговоры продолжались два часа.",
	"Japanese": "日本の外務大臣は火曜日、東京で中国の外交部長と会談し、両国の関係について意見を交わした。会談は二時間続いたと外務省が発表した。",
	"Chinese":  "中国外交部长星期二在北京会见了俄罗斯总统，双方就两国关系和地区安全交换了意见。外交部发言人说，会谈持续了两个小时。",
	"Korean":   "외교부 장관은 화요일 서울에서 미국 국무장관과 회담을 갖고 양국 관계와 지역 안보에 대해 의견을 나누었다고 대변인이 밝혔다.",
}

func encode(t testing.TB, label, s string) []byte {
	t.Helper()
	enc, _ := charset.Lookup(label)
	b, err := enc.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatalf("%s: %v", label, err)
	}
	return b
}

func TestDecodePage(t *testing.T) {
	for _, test := range []struct {
		language, charset, declared string // declared "" for none
	}{
		{"French", "windows-1252", ""},
		{"French", "windows-1252", "windows-1252"},
		{"French", "windows-1252", "iso-8859-1"}, // the web's old habit
		{"French", "windows-1252", "utf-8"},      // declared wrongly
		{"French", "windows-1252", "windows-1251"},
		{"French", "windows-1252", "no-such-charset"},
		{"French", "utf-8", "iso-8859-1"}, // valid UTF-8 wins
		{"French", "utf-8", ""},
		{"German", "windows-1252", ""},
		{"German", "windows-1252", "shift_jis"},
		{"Polish", "iso-8859-2", "iso-8859-2"},
		{"Russian", "koi8-r", ""},
		{"Russian", "koi8-r", "koi8-r"},
		{"Russian", "koi8-r", "utf-8"},
		{"Russian", "koi8-r", "windows-1251"},
		{"Russian", "koi8-r", "iso-8859-1"},
		{"Russian", "windows-1251", ""},
		{"Russian", "windows-1251", "windows-1252"},
		{"Russian", "windows-1251", "koi8-r"},
		{"Japanese", "shift_jis", ""},
		{"Japanese", "shift_jis", "shift_jis"},
		{"Japanese", "shift_jis", "utf-8"},
		{"Japanese", "shift_jis", "windows-1252"},
		{"Japanese", "euc-jp", ""},
		{"Japanese", "euc-jp", "euc-jp"},
		{"Japanese", "iso-2022-jp", ""},
		{"Chinese", "gb18030", ""},
		{"Chinese", "gbk", "gb2312"},
		{"Korean", "euc-kr", ""},
		{"Korean", "euc-kr", "euc-kr"},
		{"Korean", "euc-kr", "utf-8"},
	} {
		for _, format := range []Format{Text, HTML} {
			name := test.language + " in " + test.charset + " declared " + test.declared
			want := samples[test.language]
			if format == HTML {
				meta := ""
				if test.declared != "" {
					meta = `<meta charset="` + test.declared + `">`
				}
				want = "<html><head>" + meta + "<title>x</title></head><body><p>" + want + "</p></body></html>"
				name += ", HTML"
			} else if test.declared != "" {
				continue // text has nowhere to declare it
			}
			got, f, err := decodePage(encode(t, test.charset, want))
			if err != nil || got != want || f != format {
				t.Errorf("%s: format %v, error %v\n got %s\nwant %s", name, f, err, got, want)
			}
		}
	}
}

func TestDeclaredCharset(t *testing.T) {
	for _, test := range []struct{ page, want string }{
		{`<meta charset="KOI8-R">`, "koi8-r"},
		{`<META http-equiv='Content-Type' content='text/html; charset=Shift_JIS'>`, "shift_jis"},
		{`<meta name="description" content="x"><meta charset = utf-8 />`, "utf-8"},
		{`<?xml version="1.0" encoding="windows-1252"?><html>`, "windows-1252"},
		{`<script>` + strings.Repeat("x", 3000) + `</script><meta charset=euc-kr>`, "euc-kr"},
		{`<p>charset=koi8-r</p>`, ""},
		{``, ""},
	} {
		if got := declaredCharset([]byte(test.page)); got != test.want {
			t.Errorf("declaredCharset(%.60q) = %q, want %q", test.page, got, test.want)
		}
	}
}

func TestHTTPHeadDeclares(t *testing.T) {
	page := "<p>" + samples["Russian"] + "</p>"
	b := append([]byte("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=koi8-r\r\n\r\n"), encode(t, "koi8-r", page)...)
	got, format, err := decodePage(b)
	if got != page || format != HTML || err != nil {
		t.Errorf("got %q, %v, %v", got, format, err)
	}
}

func TestUTF16(t *testing.T) {
	for name, enc := range map[string]interface {
		String(string) (string, error)
	}{
		"little endian with mark": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder(),
		"big endian with mark":    unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder(),
		"little endian":           unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder(),
		"big endian":              unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder(),
	} {
		for _, language := range []string{"French", "Russian"} {
			s, err := enc.String(samples[language])
			if err != nil {
				t.Fatal(err)
			}
			items, errs := readAll(t, Options{Stdin: strings.NewReader(s)}, "-")
			if len(errs) > 0 || len(items) != 1 || items[0].Body != samples[language] {
				t.Errorf("%s, %s: got %v, errors %v", language, name, items, errs)
			}
		}
	}
}

func TestDamagedUTF8StaysUTF8(t *testing.T) {
	s := samples["French"]
	b := []byte(s[:40] + "\xe9" + s[40:])
	got, _, err := decodePage(b)
	if err != nil || got != s[:40]+"\uFFFD"+s[40:] {
		t.Errorf("got %q, %v", got, err)
	}
}

func FuzzDecodePage(f *testing.F) {
	for _, s := range samples {
		f.Add([]byte(s))
	}
	f.Add(encode(f, "koi8-r", samples["Russian"]))
	f.Add([]byte("\xff\xfea\x00"))
	f.Add([]byte("<meta charset=\"\x1b$B"))
	f.Fuzz(func(t *testing.T, b []byte) {
		got, _, err := decodePage(b)
		if err == nil && strings.ToValidUTF8(got, "") != got {
			t.Errorf("not UTF-8: %q", got)
		}
	})
}
