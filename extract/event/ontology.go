// Package event finds what happened: predicates become claims with a kind,
// parties in roles, a date, a status and whoever says so. The ontology below
// is the one table of kinds; how kinds are found stands in data files.
package event

// RoleName is the part a party plays in an event.
type RoleName string

const (
	Participant RoleName = "PARTICIPANT"
	Host        RoleName = "HOST"
	Visitor     RoleName = "VISITOR"
	Signatory   RoleName = "SIGNATORY"
	Mediator    RoleName = "MEDIATOR"
	Speaker     RoleName = "SPEAKER"
	Addressee   RoleName = "ADDRESSEE"
	Actor       RoleName = "ACTOR"
	Recipient   RoleName = "RECIPIENT"
	Donor       RoleName = "DONOR"
	Target      RoleName = "TARGET"
)

// A Kind is one sort of event.
type Kind struct {
	Name   string  // what people read: "Summit"
	Type   string  // PLOVER type
	CAMEO  string  // most specific CAMEO code that always holds, "x" for the open digit
	Quad   int     // 0 statement, 1 verbal and 2 material co-operation, 3 verbal and 4 material conflict
	Score  float64 // Goldstein scale, -10 to 10
	From   RoleName
	To     RoleName // equal to From, or empty, when the kind is symmetric
	Rel    string   // relationship type drawn between actors
	Family string   // kinds of one family can be one event told twice
}

// Symmetric reports whether all parties play the same part, so that its
// relationships have no direction.
func (k Kind) Symmetric() bool { return k.To == "" }

// Kinds is the ontology: PLOVER's sixteen types and STATEMENT.
var Kinds = []Kind{
	{"Summit", "CONSULT", "040", 1, 4.0, Participant, "", "MET", "Meeting"},
	{"Meeting", "CONSULT", "040", 1, 2.5, Participant, "", "MET", "Meeting"},
	{"Negotiation", "CONSULT", "046", 1, 2.5, Participant, "", "NEGOTIATED_WITH", "Meeting"},
	{"Call", "CONSULT", "041", 1, 1.5, Participant, "", "CALLED", "Call"},
	{"Visit", "CONSULT", "042", 1, 4.0, Visitor, Host, "VISITED", "Visit"},
	{"Mediation", "CONSULT", "045", 1, 1.0, Mediator, Participant, "MEDIATED", "Mediation"},
	{"Declaration", "SUPPORT", "057", 1, 5.0, Signatory, "", "SIGNED_WITH", "Agreement"},
	{"Agreement", "SUPPORT", "057", 1, 5.0, Signatory, "", "SIGNED_WITH", "Agreement"},
	{"Endorsement", "SUPPORT", "051", 1, 5.0, Actor, Recipient, "SUPPORTED", "Endorsement"},
	{"Recognition", "SUPPORT", "054", 1, 5.0, Actor, Recipient, "SUPPORTED", "Recognition"},
	{"Apology", "SUPPORT", "055", 1, 5.0, Actor, Recipient, "SUPPORTED", "Apology"},
	{"Message", "SUPPORT", "050", 1, 3.5, Actor, Recipient, "GREETED", "Message"},
	{"Pledge", "AGREE", "030", 1, 2.5, Actor, Recipient, "PLEDGED_TO", "Pledge"},
	{"PlannedMeeting", "AGREE", "036", 1, 2.5, Participant, "", "PLEDGED_TO", "PlannedMeeting"},
	{"PlannedAgreement", "AGREE", "03x", 1, 2.5, Participant, "", "PLEDGED_TO", "PlannedAgreement"},
	{"Concession", "CONCEDE", "08x", 1, 4.5, Actor, Recipient, "CONCEDED_TO", "Concession"},
	{"Trade", "COOPERATE", "061", 2, 9.5, Participant, "", "COOPERATED_WITH", "Trade"},
	{"JointExercise", "COOPERATE", "062", 2, 9.5, Participant, "", "COOPERATED_WITH", "JointExercise"},
	{"IntelligenceSharing", "COOPERATE", "064", 2, 9.5, Participant, "", "COOPERATED_WITH", "IntelligenceSharing"},
	{"Cooperation", "COOPERATE", "060", 2, 9.5, Participant, "", "COOPERATED_WITH", "Cooperation"},
	{"Aid", "AID", "07x", 2, 10, Donor, Recipient, "AIDED", "Aid"},
	{"Ceasefire", "RETREAT", "0871", 2, 8.0, Actor, Recipient, "EASED", "Ceasefire"},
	{"Withdrawal", "RETREAT", "0874", 2, 8.0, Actor, Recipient, "EASED", "Withdrawal"},
	{"Release", "RETREAT", "0841", 2, 8.0, Actor, Recipient, "EASED", "Release"},
	{"SanctionsRelief", "RETREAT", "085", 2, 8.0, Actor, Recipient, "EASED", "SanctionsRelief"},
	{"Request", "REQUEST", "02x", 3, -1, Actor, Recipient, "REQUESTED", "Request"},
	{"Accusation", "ACCUSE", "112", 3, -2, Actor, Recipient, "ACCUSED", "Accusation"},
	{"Criticism", "ACCUSE", "111", 3, -2, Actor, Recipient, "ACCUSED", "Criticism"},
	{"Investigation", "ACCUSE", "090", 3, -2, Actor, Recipient, "ACCUSED", "Investigation"},
	{"Rejection", "REJECT", "12x", 3, -2, Actor, Recipient, "REJECTED", "Rejection"},
	{"Threat", "THREATEN", "13x", 3, -3.5, Actor, Recipient, "THREATENED", "Threat"},
	{"Protest", "PROTEST", "14x", 4, -5, Actor, Target, "PROTESTED", "Protest"},
	{"ExpulsionOrBreak", "SANCTION", "16x", 4, -6, Actor, Recipient, "BROKE_WITH", "ExpulsionOrBreak"},
	{"AidCut", "SANCTION", "16x", 4, -6, Actor, Recipient, "BROKE_WITH", "AidCut"},
	{"Deployment", "MOBILIZE", "15x", 4, -5.5, Actor, Target, "MOBILIZED", "Deployment"},
	{"MissileTest", "MOBILIZE", "15x", 4, -5.5, Actor, Target, "MOBILIZED", "MissileTest"},
	{"Alert", "MOBILIZE", "15x", 4, -5.5, Actor, Target, "MOBILIZED", "Alert"},
	{"Sanction", "COERCE", "163", 4, -7, Actor, Target, "SANCTIONED", "Sanction"},
	{"Arrest", "COERCE", "173", 4, -7, Actor, Target, "COERCED", "Arrest"},
	{"Seizure", "COERCE", "171", 4, -7, Actor, Target, "COERCED", "Seizure"},
	{"Restriction", "COERCE", "172", 4, -7, Actor, Target, "COERCED", "Restriction"},
	{"Attack", "ASSAULT", "18x", 4, -9, Actor, Target, "ATTACKED", "Attack"},
	{"Statement", "STATEMENT", "010", 0, 0, Speaker, Addressee, "SPOKE_OF", "Statement"},
	{"Anniversary", "STATEMENT", "017", 0, 0, Speaker, Addressee, "SPOKE_OF", "Anniversary"},
}

// KindNamed returns the kind of that name.
func KindNamed(name string) (Kind, bool) {
	for _, k := range Kinds {
		if k.Name == name {
			return k, true
		}
	}
	return Kind{}, false
}
