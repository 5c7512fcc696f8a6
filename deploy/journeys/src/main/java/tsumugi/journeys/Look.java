package tsumugi.journeys;

/// How a person looks at the portal: through which window, in which language, on which ground.
public record Look(Window window, Language language, Ground ground) {

    public static final Look PHONE = new Look(Window.PHONE, Language.JAPANESE, Ground.LIGHT);
    public static final Look WIDE = new Look(Window.WIDE, Language.JAPANESE, Ground.LIGHT);

    public enum Window {
        PHONE(390, 844),
        WIDE(1360, 900);

        private final int width;
        private final int height;

        Window(int width, int height) {
            this.width = width;
            this.height = height;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }
    }

    public enum Language {
        JAPANESE("ja", "ja-JP"),
        ENGLISH("en", "en-GB");

        private final String code;
        private final String locale;

        Language(String code, String locale) {
            this.code = code;
            this.locale = locale;
        }

        public String code() {
            return code;
        }

        public String locale() {
            return locale;
        }
    }

    public enum Ground {
        LIGHT,
        DARK
    }

    public Look in(Language other) {
        return new Look(window, other, ground);
    }
}
