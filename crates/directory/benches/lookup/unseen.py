"""Names that the lexicon was not built from, and may not be, for their licences ask for the same licence: iso-codes (LGPL, by
pycountry), OpenStreetMap (ODbL, by @hotosm/iso-countries-languages), mledoze (ODbL, by world-countries).

unseen.py FOLDER JURISDICTIONS > unseen.tsv: query, code, class, origin. Languages are those that a user of the directory may
write: all that CLDR has at its level "modern" would be more, and the small ones are counted apart.
"""

import csv
import gettext
import json
import pathlib
import re
import sys

import pycountry

FOLDER = pathlib.Path(sys.argv[1])
KNOWN = {row["code"].split("-")[-1]: row["code"] for row in csv.DictReader(open(sys.argv[2], encoding="utf-8"))}
UNITED_NATIONS = set("ar en es fr ru zh".split())
WIDE = set("az bg bn cs da de el et fa fi he hi hr hu hy id it ja ka kk ko ky lt lv nb nl pl pt ro sk sl sr sv tg th tr uk ur uz vi".split())
# Withdrawn codes of ISO 3166-3 and who is asked today; none for those that no state followed.
FOLLOWED = {
    "AI": "DJ", "AN": "CW", "BQ": "AQ", "BU": "MM", "BY": "BY", "CT": "KI", "DD": "DE", "DY": "BJ", "FQ": "TF", "FX": "FR", "GE": "KI",
    "HV": "BF", "JT": "UM", "MI": "UM", "NH": "VU", "NQ": "AQ", "PU": "UM", "PZ": "PA", "RH": "ZW", "SK": "IN", "SU": "RU", "TP": "TL",
    "VD": "VN", "WK": "UM", "YD": "YE", "YU": "RS", "ZR": "CD", "CSHH": "CZ", "CSXX": "RS",
}
ISO3 = {"ara": "ar", "zho": "zh", "fra": "fr", "rus": "ru", "spa": "es", "deu": "de", "nld": "nl", "por": "pt", "ita": "it", "jpn": "ja", "kor": "ko",
        "fin": "fi", "swe": "sv", "pol": "pl", "ces": "cs", "slk": "sk", "hrv": "hr", "est": "et", "hun": "hu", "per": "fa", "urd": "ur", "tur": "tr", "srp": "sr"}
seen = set()


def say(name, code, language, source, kind=""):
    name = re.sub(r"\s+", " ", name).strip()
    language = language.replace("-", "_").split("_")[0]
    if not name or code not in KNOWN or (name, code) in seen:
        return
    seen.add((name, code))
    tongue = "UN languages" if language in UNITED_NATIONS else "wide languages" if language in WIDE else "small languages"
    print(name, KNOWN[code], f"unseen, {kind or tongue}", f"{source}:{language}", sep="\t")


def iso_codes():
    base = pathlib.Path(pycountry.__file__).parent
    now = json.load(open(base / "databases/iso3166-1.json"))["3166-1"]
    then = json.load(open(base / "databases/iso3166-3.json"))["3166-3"]
    for folder in sorted((base / "locales").iterdir()):
        for file, rows in ("iso3166-1", now), ("iso3166-3", then):
            path = folder / f"LC_MESSAGES/{file}.mo"
            if not path.exists():
                continue
            words = gettext.GNUTranslations(open(path, "rb"))
            for row in rows:
                former = row.get("alpha_4")
                code = (FOLLOWED.get(former) or FOLLOWED.get(former[:2])) if former else row["alpha_2"]
                for key in "name", "official_name", "common_name":
                    if key in row and words.gettext(row[key]) != row[key]:
                        kind = "former names" if former and folder.name.split("_")[0] in UNITED_NATIONS | WIDE else ""
                        say(words.gettext(row[key]), code, folder.name, "iso-codes", kind)


def open_street_map():
    for element in json.load(open(FOLDER / "node_modules/@hotosm/iso-countries-languages/res/countries.json"))["elements"]:
        tags = element["tags"]
        code = tags.get("ISO3166-1") or tags.get("ISO3166-1:alpha2") or tags.get("country_code_iso3166_1_alpha_2")
        for key, value in tags.items():
            found = re.fullmatch(r"(?:official_|short_)?name:([a-z]{2,3})", key)
            if found and code:
                say(value, code, found[1], "openstreetmap")


def mledoze():
    for country in json.load(open(FOLDER / "node_modules/world-countries/countries.json")):
        for language, names in country["translations"].items():
            for name in names.values():
                say(name, country["cca2"], ISO3.get(language, language), "mledoze")


print("query", "expected", "class", "origin", sep="\t")
mledoze()
open_street_map()
iso_codes()
