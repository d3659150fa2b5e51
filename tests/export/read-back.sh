#!/bin/sh
# Writes the samples, has LibreOffice read the table under three languages, and shows what Python's libraries
# read. Run by hand after a change of the files: LibreOffice is too large to be installed for a test.
# Needs Debian's libreoffice-calc, python3-icalendar and python3-feedparser.
set -eu
cd "$(dirname "$0")"
UPDATE_SAMPLES=1 cargo test --quiet --no-default-features --test export samples
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

# The filter's options: the separator and quote, UTF-8, from the first line, the language as Windows numbers it,
# no quoted cell is text for its quotes, dates and the like are recognised, no blanks are removed, formulas are run.
# That is the most a reader may have switched on.
for language in vi-VN:1066 en-US:1033 en-GB:2057; do
  tag=${language%:*}
  cp samples/ambiguous.csv "$work/ambiguous.$tag.csv"
  soffice -env:UserInstallation="file://$work/profile" --headless --convert-to ods:calc8 \
    --infilter="Text - txt - csv (StarCalc):44,34,76,1,,${language#*:},false,true,false,false,false,-1,true" \
    --outdir samples "$work/ambiguous.$tag.csv" >/dev/null
done

/usr/bin/python3 - <<'PYTHON'
import feedparser, icalendar

print("icalendar", icalendar.__version__, "feedparser", feedparser.__version__)
for name in ["ambiguous", "release"]:
    with open(f"samples/{name}.ics", "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    for event in calendar.walk("VEVENT"):
        print(event.decoded("DTSTART"), event.decoded("DTEND"), str(event["SUMMARY"]), event.errors)
    feed = feedparser.parse(f"samples/{name}.atom.xml")
    print(feed.bozo, feed.version, len(feed.entries), feed.feed.title)
    for entry in feed.entries:
        print(entry.id, entry.get("published"), entry.get("link"), entry.summary)
PYTHON
