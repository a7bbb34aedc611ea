"""Words with a capital that name nobody: what often begins a sentence, months, days, titles."""

from __future__ import annotations

from ..transcripts.sentences import SMALL

#: Words that begin sentences; those that are also people's names ("Hans", "Mina", "Will") are not
#: among them: better one proposal too many.
_BEGIN = """
    about after again all almost already also although always and another any anybody anyone
    anything anyway are aren't as at away back basically be because been before being besides
    better both but by can can't come could did do does don't doing done down during each either
    especially even ever every everybody everyone everything exactly except few first for from
    funny get give go going had has have he her here hers him his honestly how however i if
    imagine in indeed inside instead into is it its just last late lately later least less let
    like listen look looking lots many may maybe me mean might more most mostly much must my
    myself nearly neither never next no nobody none nor not nothing now nowadays obviously of
    off often oh ok okay on once one only or other others otherwise our out outside over own
    people perhaps please possibly probably quite rarely rather really right same say see seldom
    several shall she should since so some somebody somehow someone something sometimes
    somewhere soon still stop such suddenly sure take talk tell than thank thanks that the their
    them then there therefore these they thing things think this those though three through till
    time to today together tomorrow too twice two under unfortunately unless until up us usually
    very wait was we well were what whatever when whenever where wherever whether which while
    who whoever whole whom whose why with within without would yeah yes yesterday yet you your
    yours ah aha eh er hm hmm mhm mm uh uhm um wow hello hi hey bye aldrig alla allt alltid
    alltså andra att av bara berätta bland bra bredvid både börja de dem den denna deras dess
    dessutom det detta dig din dit ditt dock dom du där därefter därför då efter eftersom
    egentligen eller en enligt ett exakt faktiskt fast fem fick flera folk fram framför fyra får
    för fördom förresten först första ganska genom går ha hade han har hej hela heller helst
    hemma henne hennes hit hon honom hos hur hör ibland idag igen igår imorgon inga ingen inget
    ingenting innan inne inom inte istället ja jag jaha javisst joo kan kanske kom kommer
    konstigt kunde kvar lika lite länge man med medan mellan men mera mest mig min mindre mitt
    mot mycket måste många nej ni nja nu nåt någon någonting något några någonstans när nära
    nästa nästan och också oftast ofta om omkring ord oss på rätt sa samma samtidigt sedan sen
    senare ser sist sitt själv sju ska skulle snart som speciellt står så sådan säger säkert
    särskilt tack tills tillbaka trots tror två tyvärr tycker ungefär upp ut utan utanför va vad
    vanligtvis var vara varför varje varken vart vem vems vi via vid vidare vilka vilken vilket
    vill visst väl vänta även över åh öh äh aldri alle altså andre bak bare begge blir bli bort
    da deg denne der derfor deres dermed dersom dessuten dette egentlig ei enda ennå et etter
    faktisk fikk fire flere fordi fortell forrige fra frem før først få gjennom gjør godt ham
    hei hele hjem ho hun hva hvem hver hverken hvilken hvis hvor hvordan hvorfor iblant igjen
    ikke imens jeg kanskje kjempe kunne lenge litt mange meg mellom mens mer mye må måtte ned
    nei neste nesten noe noen nok nå når ofte og også opp plutselig rett samme se seg selv
    selvfølgelig senere si siden sikkert skal slik slutt spesielt takk til tilbake tre unnskyld
    uten vanligvis ved vel veldig vent ville virkelig være å af blev gange hvad jamen jer kun
    lidt måske nogen noget tit tak uden øh aber ach allem allerdings alles als am an andere
    anderen auch auf aus außer außerdem bald bei beide beim bereits besonders bin bis bist bitte
    bloß dabei dadurch dafür dagegen daher damals damit danach dann daran darauf darum das dass
    davon dazu dein denn deren deshalb dessen deswegen die dies diese dieser dieses doch dort
    drei durch eben egal eher eigentlich ein eine einem einen einer eines einfach einige einmal
    endlich entweder erst erzähl erzählen es etwa etwas euch euer für ganz gar gegen genau
    gerade gern gestern gibt ging gleich gut hab habe haben hallo hat hatte heute hier hin
    hinter ich ihm ihn ihnen ihr ihre im immer irgendwann irgendwas irgendwie irgendwo ist jede
    jeder jedes jemand jetzt kam kann kein keine keiner klar kommt können langsam leider manche
    manchmal mehr mein meine meist meistens mich mir mit morgen muss na nach nachher natürlich
    neben nein nicht nichts nie niemand noch nun nur ob oder oft ohne paar plötzlich richtig
    schade schließlich schon sehr sein seine seit seitdem selbst selten sich sicher sie sind
    sobald sofort sogar solange solche soll sondern sonst später stimmt tja trotzdem über und
    uns unser unter viele vielleicht vier vom von vor vorher wahrscheinlich wann war waren warte
    warum weder wegen weil weiter welche wem wen wenig wenigstens wenn wer werde wie wieder wir
    wird wo wollte zu zuerst zum zur zusammen zwar zwei zwischen ähm à ainsi alors après assez
    au aucun aujourd'hui auparavant aussi autre autrefois avant avec avoir beaucoup bien bientôt
    bon bonjour bref c'est c'était car ce ceci cela celle celui cependant certains ces cette
    ceux chacun chaque chez combien comme comment d'abord d'accord dans déjà demain depuis
    derrière des dès désolé deux devant donc elle elles encore enfin ensuite entre est était eu
    euh eux exactement fallait faut finalement franchement grâce hein heureusement ici il ils
    j'ai j'avais j'étais jamais je jusque l'autre la là laissez le les lequel leur leurs
    longtemps lorsque lui ma mais malgré malheureusement mes mieux moi moins mon même n'est ne
    non nos notre nous ou où oui ouais par parce parfois parmi partout pas pendant personne peu
    peut-être plein plus plusieurs plutôt pour pourquoi pourtant près presque puis puisque
    qu'est qu'il quand quant que quel quelle quelqu'un quelque quelques qui quoi quoique
    racontez rien sans sauf selon sept ses seulement sinon soit son sous souvent sur surtout ta
    tandis tant tard te tel telle tes toi ton tôt toujours tous tout toute toutefois toutes très
    trois trop tu un une vers voici voilà vos votre vous vraiment y
"""
_CALENDAR = """
    january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday christmas easter
    januari februari mars juni juli augusti oktober måndag tisdag onsdag torsdag fredag lördag
    söndag jul påsk midsommar
    januar februar desember dezember märz mandag tirsdag lørdag søndag
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag weihnachten ostern
    janvier février avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi
    jeudi vendredi samedi dimanche noël pâques
"""
#: Behind one of these stands a name; by itself it is none.
TITLES = """
    dr doktor doctor prof professor mr mrs ms miss sir madam mister herr hr frau fru fr m mme mlle
    monsieur madame mademoiselle sister brother father syster broder søster søn schwester pfleger
    nurse matron pastor överläkare avdelingslege sköterska
"""
_SIGNS = """
    one two three four five six seven eight nine ten eleven twelve afterwards
    gp gps tv ok mri ecg ekg ct icu hiv covid english swedish norwegian danish german
    french x-ray x-rays god internet google facebook zoom teams
"""
_APART = frozenset(f"{_CALENDAR} {TITLES} {_SIGNS}".split())
_NOBODY = _APART | frozenset(_BEGIN.split()) | SMALL - {"hans", "mina"}
#: What is left of a word and its verb: "I'm", "it'll", "they've".
_CONTRACTED = ("'m", "'d", "'ll", "'re", "'ve", "n't", "'s")


def bare(word: str) -> str:
    """A word without a possessive: "Anna's" is Anna."""
    return word[:-2] if word.endswith(("'s", "’s")) else word.rstrip("'’")


def names_nobody(word: str) -> bool:
    """Whether a word with a capital is no name by itself, in any of five languages."""
    return _plain(word) in _NOBODY or stands_apart(word)


def stands_apart(word: str) -> bool:
    """Whether a word with a capital is no part of a name either: "I'm", "Tuesday", "Dr"."""
    plain = _plain(word)
    if {plain, plain.removesuffix("s")} & _APART or len(plain) < 2 or plain.endswith("n't"):
        return True
    end = next((end for end in _CONTRACTED if plain.endswith(end)), "")
    head = plain.removesuffix(end)
    if end and (head in _NOBODY or len(head) < 2):
        return True
    first, apostrophe, rest = plain.partition("'")  # "j'étais", "c'est", "d'abord"
    return bool(apostrophe) and len(first) <= 2 and (rest in _NOBODY or plain in _NOBODY)


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'").rstrip(".")
