"""fonts.py SOURCE.ttf TARGET.ttf: the part of one font that the page needs, for both skins.

The same bytes serve CSS and Dear ImGui, so they travel once; TrueType because Dear ImGui reads
nothing else. The line box is rewritten to exactly one em: Dear ImGui takes ascent minus descent for
its pixel size, and with one em both skins give the same size the same meaning.
"""
import sys

from fontTools.misc.transform import Transform
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

RANGES = [
    (0x20, 0x7E), (0xA0, 0x17F),                      # French, English, names of all Europe
    (0x2010, 0x2015), (0x2018, 0x201E),               # dashes, quotes
    (0x2022, 0x2022), (0x2026, 0x2026),               # bullet, ellipsis
    (0x202F, 0x202F), (0x2039, 0x203A),               # narrow no-break space, single guillemets
    (0x2082, 0x2082), (0x20AC, 0x20AC), (0x2122, 0x2122),  # subscript two, euro, trade mark
    (0x2192, 0x2192), (0x2212, 0x2212),               # right arrow, minus
    (0x2264, 0x2265), (0x2713, 0x2713),               # at most, at least, check mark
    (0x3A3, 0x3A3),                                   # the sum of a formula
]
WANTED = [code for first, last in RANGES for code in range(first, last + 1)]
ASCENT, DESCENT = 0.888, 0.112                        # em: Open Sans's own 1.069 and 0.293, trimmed alike


def subset(font):
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.glyph_names = False
    options.legacy_kern = False
    options.name_IDs = [1, 2]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "kern", "DSIG", "gasp", "meta"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=WANTED)
    subsetter.subset(font)


def add_glyph(font, code, glyph, advance):
    name = "uni%04X" % code
    font.setGlyphOrder(font.getGlyphOrder() + [name])
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (advance, getattr(glyph, "xMin", 0))
    map_code(font, code, name)


def map_code(font, code, name):
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def polygon(points):
    pen = TTGlyphPen(None)
    pen.moveTo(points[0])
    for point in points[1:]:
        pen.lineTo(point)
    pen.closePath()
    return pen.glyph()


def stem(font):
    """Thickness of the minus sign: what a drawn symbol must weigh in this face."""
    box = font["glyf"][font.getBestCmap()[0x2212]]
    return box.yMax - box.yMin


def arrow(font):
    """A shaft and an open head, on the minus sign's height."""
    em, width = font["head"].unitsPerEm, stem(font)
    box = font["glyf"][font.getBestCmap()[0x2212]]
    middle, half = (box.yMin + box.yMax) // 2, width // 2
    left, right, reach = em * 8 // 100, em * 92 // 100, em * 26 // 100
    slant = int(width * 1.4142)
    return polygon([
        (left, middle + half), (right - slant, middle + half),
        (right - slant - reach + half, middle + reach + half), (right - reach, middle + reach + half + half),
        (right, middle), (right - reach, middle - reach - half - half),
        (right - slant - reach + half, middle - reach - half), (right - slant, middle - half),
        (left, middle - half)]), em


def check_mark(font):
    """A short stroke down, a long stroke up, both of the face's weight."""
    em, width = font["head"].unitsPerEm, int(stem(font) * 1.1)
    step = int(width * 0.7071)
    foot_x, foot_y = em * 36 // 100, em * 4 // 100
    short, long = em * 22 // 100, em * 50 // 100
    return polygon([
        (foot_x, foot_y), (foot_x - short, foot_y + short),
        (foot_x - short + step, foot_y + short + step), (foot_x, foot_y + 2 * step),
        (foot_x + long - step, foot_y + long + step), (foot_x + long, foot_y + long)]), em


def subscript(font, name):
    """A digit at three fifths, its foot a little under the baseline."""
    recording = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(recording)
    pen = TTGlyphPen(None)
    drop = -font["head"].unitsPerEm * 12 / 100
    recording.replay(TransformPen(pen, Transform(0.6, 0, 0, 0.6, 0, drop)))
    return pen.glyph(), int(font["hmtx"][name][0] * 0.6)


def add_missing(font):
    known = font.getBestCmap()
    em = font["head"].unitsPerEm
    if 0x202F not in known:
        add_glyph(font, 0x202F, TTGlyphPen(None).glyph(), em // 5)
    for code, same_as in ((0x2010, 0x2D), (0x2011, 0x2D), (0x2012, 0x2013)):
        if code not in known:
            map_code(font, code, known[same_as])
    if 0x2082 not in known:
        add_glyph(font, 0x2082, *subscript(font, known[0x32]))
    if 0x2192 not in known:
        add_glyph(font, 0x2192, *arrow(font))
    if 0x2713 not in known:
        add_glyph(font, 0x2713, *check_mark(font))


def set_line_box(font):
    em = font["head"].unitsPerEm
    ascent = round(em * ASCENT)
    descent = em - ascent
    hhea, os2 = font["hhea"], font["OS/2"]
    hhea.ascent, hhea.descent, hhea.lineGap = ascent, -descent, 0
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ascent, -descent, 0
    os2.usWinAscent, os2.usWinDescent = ascent, descent


def main(source, target):
    font = TTFont(source, recalcTimestamp=False)
    subset(font)
    add_missing(font)
    set_line_box(font)
    lacking = [code for code in WANTED if code not in font.getBestCmap()]
    if lacking:
        sys.exit("%s lacks %s" % (source, ", ".join("U+%04X" % code for code in lacking)))
    font.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
