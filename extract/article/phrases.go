package article

import (
	"strings"
	"unicode"
)

// labels are lines that belong to no story wherever they stand; compared in
// lower case, without the punctuation around them.
var labels = set(
	"advertisement", "advertisements", "advertisement - scroll to continue", "article continues below", "article continues below advertisement",
	"story continues below", "story continues below advertisement", "story continues", "continue reading", "continue reading below", "scroll to continue",
	"skip advertisement", "skip to content", "skip to main content", "anzeige", "werbung", "publicidad", "publicité", "reklama", "advertentie",
	"share", "share this", "share this article", "share this story", "share article", "save", "save article", "print", "print this article", "email", "e-mail", "tweet",
	"facebook", "twitter", "x", "linkedin", "whatsapp", "reddit", "pinterest", "copy link", "copy", "link copied", "gift this article", "give this article",
	"comment", "comments", "view comments", "show comments", "leave a comment", "add a comment", "post a comment", "join the conversation", "read comments",
	"listen", "listen to this article", "play", "play video", "watch", "watch video", "loading", "loading...", "close", "menu", "search", "log in", "login", "sign in", "sign up",
	"subscribe", "subscribe now", "register", "follow us", "follow", "powered by", "sponsored", "promoted", "back to top", "back to article", "next", "previous", "by",
	"view image in fullscreen", "open image in gallery", "enlarge image", "image", "getty images", "file photo", "license photo", "click to expand", "view gallery", "gallery",
	"read in app", "open in app", "download app", "topics", "tags", "newsletter", "read full story", "view more", "see more", "show more", "load more", "more", "read more",
	"video ad feedback", "ad feedback", "link copied!", "now playing", "article content", "advert", "explore further", "highlights", "share tweet pin-it", "bookmark", "toggle caption",
	"this advertisement has not loaded yet, but your article continues below", "we apologize, but this video has failed to load", "watch now", "key points", "start the conversation", "hide caption", "video", "photos", "updated", "published", "follow us on", "support us", "donate", "edit", "reprints", "text size", "font size", "related",
)

// lists are headings that open a list of other stories.
var lists = set(
	"latest headlines", "latest", "latest news", "latest stories", "latest on", "the latest", "trending", "trending stories", "trending now", "trending news", "most read", "most viewed",
	"most popular", "most shared", "most commented", "popular", "popular stories", "popular now", "popular news", "top stories", "top news", "top headlines", "headlines", "more news", "more stories",
	"more headlines", "more to explore", "more to read", "more on this story", "more on this topic", "more like this", "more from", "related", "related articles",
	"related stories", "related news", "related content", "related topics", "related coverage", "related reading", "related posts", "related links", "related story", "related article",
	"recommended", "recommended stories", "recommended for you", "recommended articles", "recommended reading", "you may also like", "you might also like", "you may like", "you might like",
	"also read", "read also", "see also", "read next", "up next", "what to read next", "what to read", "don't miss", "editor's picks", "editors' picks", "editor's choice", "editors' choice", "in case you missed it",
	"picture of the day", "quote of the day", "reader comments", "recent comments", "also today", "elsewhere", "in brief", "poll", "quiz", "agenda", "in other news", "other news", "other stories", "must read", "must reads", "must-read", "featured", "featured stories", "featured articles", "from our partners", "around the web",
	"from the web", "sponsored content", "sponsored stories", "paid content", "promoted stories", "promoted content", "explore more", "further reading", "keep reading", "next article", "previous article",
	"today's top stories", "world news", "breaking news", "best of", "news", "videos", "top videos", "recent stories", "recent posts", "recent articles", "recent news", "suggested reading", "our picks",
	"mehr zum thema", "weitere artikel", "lesen sie auch", "das könnte sie auch interessieren", "meistgelesen", "auch interessant", "lire aussi", "à lire aussi", "lea también", "te puede interesar", "lo más leído",
	"lees ook", "meest gelezen", "mohlo by vás zajímat", "nejčtenější", "související články",
)

// enders are headings after which no story goes on, whatever stands below:
// what readers say, and the lists that close a page.
var enders = set(
	"comments", "reader comments", "recent comments", "leave a comment", "view comments", "see also", "latest headlines", "latest stories", "latest news",
	"trending stories", "more stories", "more headlines", "more to explore", "more news", "top stories", "top headlines", "editor's picks", "editors' picks", "you may also like", "you might also like",
	"recommended for you", "around the web", "from the web", "related articles", "related posts", "picture of the day", "quote of the day", "about the author", "about us",
)

// commentHeads head what readers wrote, perhaps with how many did.
var commentHeads = set("comments", "comment", "reader comments", "readers' comments", "join the conversation", "leave a reply", "leave a comment", "your comments", "discussion",
	"kommentare", "commentaires", "comentarios", "commenti", "comentários", "reacties", "komentáře", "комментарии", "коментарі", "评论", "댓글")

// headsComments reports whether a line heads readers' comments: "Comments (3)".
func headsComments(s string) bool {
	return commentHeads[strings.Trim(label(s), " 0123456789():")]
}

// endsStory reports whether a line is one of the enders.
func endsStory(s string) bool {
	l := label(s)
	return enders[l] || headsComments(s) || strings.HasPrefix(l, "more from ") || strings.HasPrefix(l, "latest from ")
}

// teaserOpenings begin a line that points to another story.
var teaserOpenings = []string{
	"related:", "related ", "read more:", "read more about", "read more from", "read also:", "also read:", "also read |", "read:", "read next:", "see also:", "more:", "watch:", "listen:", "don't miss:",
	"recommended:", "click here", "explainer:", "opinion:", "analysis:", "explained:", "must read:", "must-read:", "in pictures:", "in photos:", "read full", "sign up for", "sign up to", "subscribe to",
	"follow us on", "follow our", "join our", "download our", "get the latest", "get our", "lesen sie auch", "mehr zum thema", "lire aussi", "à lire aussi", "lea también", "lees ook",
	"filed under", "next:", "previous:", "tags:", "topics:", "for more stories", "for more news", "have a story", "got a tip", "do you have a story", "to get all the", "want more stories", "if you value", "support our", "thank you for reading", "catch up on",
	"stay up to date", "check out our", "photos:", "pics:", "video:", "photo gallery:", "the views expressed", "views expressed", "this story was originally published",
	"this article was originally published", "editor's picks",
}

// notices are what paragraphs of house notices contain: subscriptions,
// copyright, corrections' addresses.
var notices = []string{
	"to your inbox", "in your inbox", "through your letterbox", "sign up to our", "sign up for our", "subscribe to our", "our newsletter", "newsletter informiert", "daily newsletter", "weekly newsletter",
	"all rights reserved", "may not be published, broadcast", "subject to copyright", "may not be reproduced", "click here for more information", "create an account or sign in", "sign in or create an account",
	"already have an account", "sign in with", "log in with", "your account", "forgot password", "already a subscriber", "subscribe now", "unlimited online access", "register to unlock", "enable javascript", "your browser does not support", "use of cookies", "privacy policy",
	"terms of use", "terms of service", "follow us on", "like us on facebook", "join our whatsapp", "join us on", "download our app", "download the app", "contributed to this report", "contributed reporting", "additional reporting by",
	"our community guidelines", "be respectful", "email updates from your favourite", "join the conversation in the comments", "click to share on", "get in touch with our news", "get in touch with us", "get updates in your", "never miss an update", "ad-blocker", "ad blocker", "adblocker", "list of must-read", "full access to this article", "independent journalism", "become a member", "become a friend", "thanks to its readers", "version of this article", "version of this story", "(writing by", "(reporting by", "(editing by", "reporting by ", "no spam", "this story has been updated", "this version corrects", "this article was updated", "this story was updated", "an earlier version of this", "to your google news feed", "register to add your comment", "successfully subscribed", "problem subscribing", "follow me on twitter", "follow him on twitter", "follow her on twitter", "check out my website", "guidelines for comments",
}

// isNotice reports whether a paragraph is one of the house, not of the story.
// Long paragraphs are stories that mention such things.
func isNotice(s string) bool {
	if len(s) > 350 {
		return false
	}
	low := strings.ToLower(s)
	for _, n := range notices {
		if strings.Contains(low, n) {
			return true
		}
	}
	// "Ann Example reported from Oslo. Bo Example contributed."
	if i := strings.Index(s, " reported from "); i > 0 && len(s) < 200 {
		return i < 30 && s[:i] == strings.TrimSpace(s[:i]) && strings.Count(s[:i], " ") < 3 || strings.HasSuffix(s, "contributed.")
	}
	return false
}

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// label is a line in the form that labels and lists are compared in.
func label(s string) string {
	if len(s) > 60 {
		return ""
	}
	s = strings.ToLower(strings.ReplaceAll(s, "’", "'"))
	return strings.Trim(s, " \t:.…»›>→-–—|*•#▼▲+()[]")
}

// isLabel reports whether a line is furniture by its words alone.
func isLabel(s string) bool {
	if !strings.Contains(s, " ") && strings.Contains(s, "/") && strings.Contains(s, ".") && !wide(s) {
		return true // an address
	}
	if !strings.Contains(s, " ") && strings.Contains(s, "/") && len(s) < 12 && s == strings.ToLower(s) {
		return true // initials of an agency's desk: "ab/cd"
	}
	l := label(s)
	if l == "" {
		return len(s) <= 60 || labels[strings.ToLower(strings.TrimRight(s[:min(len(s), 80)], "."))]
	}
	if labels[l] || strings.HasSuffix(l, " ago") && len(l) < 20 && isDigit(l[0]) {
		return true
	}
	return !strings.ContainsFunc(l, func(r rune) bool { return unicode.IsLetter(r) || r == '$' || r == '%' }) ||
		strings.HasPrefix(l, "advertisement ") && len(l) < 18
}

func isASCIILetter(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }

// opensList reports whether a line is the heading of a list of other stories.
func opensList(s string) bool {
	l := label(s)
	return lists[l] || headsComments(s) && len(l) > 8 || len(l) < 50 && (strings.HasPrefix(l, "more from ") || strings.HasPrefix(l, "more on ") || strings.HasPrefix(l, "most read ") ||
		strings.HasPrefix(l, "most viewed ") || strings.HasPrefix(l, "most popular ") || strings.HasPrefix(l, "latest from ") || strings.HasPrefix(l, "latest in "))
}

// opensTeaser reports whether a line points to another story, to a newsletter
// or the like. Long paragraphs that happen to begin so are not meant.
func opensTeaser(s string) bool {
	if len(s) > 300 {
		return false
	}
	low := strings.ToLower(strings.ReplaceAll(s[:min(len(s), 40)], "’", "'"))
	for _, o := range teaserOpenings {
		if strings.HasPrefix(low, o) {
			if o == "related " {
				return strings.HasPrefix(s, "RELATED ")
			}
			return true
		}
	}
	for _, e := range teaserEndings {
		if k := len(s) - len(e); k > 0 && strings.EqualFold(s[k:], e) {
			return true
		}
	}
	return false
}

// teaserEndings end the lead of another story.
var teaserEndings = []string{" full article", " read more", " read more »", " read more →", " read more...", " continue reading", " continue reading →", " more »", " weiterlesen", " lire la suite", " leer más"}
