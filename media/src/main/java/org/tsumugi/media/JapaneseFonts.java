package org.tsumugi.media;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/// Finds a Japanese font of the system for old papers that name MS Gothic or MS Mincho without bringing them.
/// Left alone, PDFBox passes over Noto CJK, because that font claims no Japanese character collection, and draws
/// blanks.
final class JapaneseFonts implements FontMapper {

    /// TrueType fonts, whose characters are found by Unicode. PostScript fonts (Ryumin, Heisei) are found by numbers
    /// that mean something else in another font: blanks are better than wrong characters.
    private static final Pattern TRUETYPE =
            Pattern.compile("@?(MS|ＭＳ|Meiryo|Yu|HG|BIZ|IPA).*", Pattern.CASE_INSENSITIVE);

    private static final Pattern WITH_SERIFS = Pattern.compile("(?i).*(mincho|明朝).*");
    private static final List<String> SERIF = List.of("NotoSerifCJKjp-Regular", "IPAexMincho", "IPAMincho");
    private static final List<String> SANS = List.of("NotoSansCJKjp-Regular", "IPAexGothic", "IPAGothic");

    private final FontMapper system;

    private JapaneseFonts(FontMapper system) {
        this.system = system;
    }

    static synchronized void use() {
        if (!(FontMappers.instance() instanceof JapaneseFonts)) {
            FontMappers.set(new JapaneseFonts(FontMappers.instance()));
        }
    }

    @Override
    public CIDFontMapping getCIDFont(
            @Nullable String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo characters) {
        var found = system.getCIDFont(name, descriptor, characters);
        var japanese = characters != null && "Japan1".equals(characters.getOrdering());
        if (!found.isFallback()
                || !japanese
                || name == null
                || !TRUETYPE.matcher(name).matches()) {
            return found;
        }
        var serif = WITH_SERIFS.matcher(name).matches();
        for (var names : serif ? List.of(SERIF, SANS) : List.of(SANS, SERIF)) {
            for (var each : names) {
                var substitute = system.getCIDFont(each, descriptor, characters);
                if (!substitute.isFallback()) {
                    return substitute;
                }
            }
        }
        return found;
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(@Nullable String name, @Nullable PDFontDescriptor descriptor) {
        return system.getTrueTypeFont(name, descriptor);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(@Nullable String name, @Nullable PDFontDescriptor descriptor) {
        return system.getFontBoxFont(name, descriptor);
    }
}
