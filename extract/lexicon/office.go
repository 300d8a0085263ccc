package lexicon

// A Role is the part an office plays in dealings between states, whatever it
// is called: the chancellor of Germany and the prime minister of Japan are
// both heads of government.
type Role string

const (
	HeadOfState      Role = "state"      // president, king
	HeadOfGovernment Role = "government" // prime minister, chancellor
	Leader           Role = "leader"     // who rules where neither of these says so: supreme leader, party secretary
	ForeignMinister  Role = "foreign"
	DefenceMinister  Role = "defence"
	OrgHead          Role = "head" // of an organisation: its secretary-general, director, president
	OtherOffice      Role = "other"
)

// An Office is one term of a person in an office. Days are YYYY-MM-DD, or
// YYYY-MM or YYYY where no more is known; an empty Start is unknown, an empty
// End is unknown or still to come.
type Office struct {
	Person string // entity id
	Of     string // entity id of the state or organisation
	Title  string // "President of Russia"
	Role   Role
	Start  string
	End    string

	// Known is the last year for which the source vouches that the term still
	// ran, where it does not know how it ended; empty for the others.
	Known string
}

// Covers reports whether the term may include date, which is YYYY-MM-DD; an
// empty date is covered by terms that have no end.
func (o Office) Covers(date string) bool {
	if date == "" {
		return o.End == "" && o.Known == ""
	}
	if o.Known != "" && date[:min(4, len(date))] > o.Known {
		return false
	}
	return o.Start <= date && (o.End == "" || date <= o.End || len(date) > len(o.End) && date[:len(o.End)] == o.End)
}

// A Membership is one time of a country in an organisation, with days as in
// Office.
type Membership struct {
	Country string // entity id
	Org     string // entity id
	Start   string
	End     string
}
