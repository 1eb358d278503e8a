"""Names and three-letter ids of nations that do not exist, made of syllables and drawn by a seed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from simengine.domain.draws import Draws


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_STARTS = _words(
    "Bel Bor Cal Cor Dav Del Dor Eld Fal Fen Gar Gel Hal Hol Isk Jel Kar Kel Lor Lun Mal Mer Mor Nar Nol Osk "
    "Pal Pel Quel Ral Ros Sel Sor Tal Tor Ulm Var Vel Wel Wor Yar Yel Zal Zor"
)
_MIDDLES = _words("a ad al an ar av e ed el en er ev i id il in ir o od ol on or ov u ul um")
_ENDS = _words("dor esse eth holm ia is land mark mere more nia ora ova ovia ria und via wen")

_REAL_CODES = frozenset(
    _words("""
    ABW AFG AGO AIA ALA ALB AND ANT ARE ARG ARM ASC ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR
    BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BUR BVT BWA BYS CAF CAN CCK CHE CHL CHN CIV CMR COD COG
    COK COL COM CPT CPV CRI CSK CTE CUB CUW CXR CYM CYP CZE DDR DEU DGA DHY DJI DMA DNK DOM DZA ECU EGY ERI
    ESH ESP EST ETH EUE FIN FJI FLK FRA FRO FSM FXX GAB GBR GEL GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD
    GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN HVO IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN
    JTN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG
    MDV MEX MHL MID MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NHB NIC
    NIU NLD NOR NPL NRU NTZ NZL OMN PAK PAN PCI PCN PCZ PER PHL PLW PNG POL PRI PRK PRT PRY PSE PUS PYF PZA
    QAT REU RHO ROM ROU RUS RWA SAU SCG SDN SEN SGP SGS SHN SJM SKM SLB SLE SLV SMR SOM SPM SRB SSD STP SUN
    SUR SVK SVN SWE SWZ SXM SYC SYR TAA TCA TCD TGO THA TJK TKL TKM TLS TMP TON TTO TUN TUR TUV TWN TZA UGA
    UKR UMI UNK URY USA UZB VAT VCT VDR VEN VGB VIR VNM VUT WAK WLF WSM XKX YEM YMD YUG ZAF ZAR ZMB ZWE
    """)
)
"""ISO 3166 alpha-3 codes that are, were or may be used for a real place."""

_REAL_NAMES = frozenset(
    _words("""
    albania algeria andorra angola armenia aruba austria belarus belize benin bolivia bosnia bulgaria burma
    cambodia canada colombia croatia cuba cyprus denmark dominica ecuador eritrea estonia eswatini ethiopia
    finland gambia georgia ghana greenland grenada guyana haiti holland iceland india indonesia ireland italy
    jordan kenya kosovo latvia lebanon lesotho liberia lithuania macedonia malawi malaysia malta mauritania
    melanesia micronesia moldova mongolia montenegro morocco namibia nigeria norway oman panama paraguay peru
    poland polynesia romania russia rwanda samoa serbia slovakia slovenia somalia spain syria tanzania
    thailand tonga tunisia ukraine uruguay valencia yemen zambia moravia galicia dalmatia morova
    """)
)

_UNFORTUNATE = frozenset(_words("ASS CIA DIE FAG FBI GAY GOD JEW KGB KKK NAZ NSA PIG SEX SOS WAR"))


def _spelt(draws: Draws, nth: int) -> str:
    parts = [
        pieces[draws.choice_index(len(pieces), "nation-name", nth, place)]
        for place, pieces in enumerate((_STARTS, _MIDDLES, _ENDS))
    ]
    return "".join(parts)


def _ids(name: str) -> Iterator[str]:
    """The first letter and any two that follow, in the order in which one would think of them."""
    letters = name.upper()
    for second, third in combinations(letters[1:], 2):
        yield letters[0] + second + third


def invented_nations(draws: Draws, count: int) -> list[tuple[str, str]]:
    """``count`` different (id, name), in alphabetical order of the ids; none is that of a real place."""
    found: dict[str, str] = {}
    names: set[str] = set()
    nth = 0
    while len(found) < count:
        nth += 1
        name = _spelt(draws, nth)
        if name in names or name.lower() in _REAL_NAMES:
            continue
        taken = _REAL_CODES | _UNFORTUNATE | found.keys()
        ident = next((ident for ident in _ids(name) if ident not in taken), None)
        if ident is not None:
            names.add(name)
            found[ident] = name
    return sorted(found.items())
