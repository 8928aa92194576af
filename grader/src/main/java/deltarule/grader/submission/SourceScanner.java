package deltarule.grader.submission;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the package and the top-level types of a source file that need not compile. It reads tokens in one pass, keeps
 * count of brackets, and never recurses: a hostile file costs it no more than a decent one of the same length.
 */
final class SourceScanner {
    private final List<String> tokens;
    private final List<String> imports = new ArrayList<>();
    private final List<SourceOutline.DeclaredType> types = new ArrayList<>();
    private String packageName = "";
    private int position;

    private SourceScanner(List<String> tokens) {
        this.tokens = tokens;
    }

    static SourceOutline outline(String text) {
        return new SourceScanner(new SourceTokens(UnicodeEscapes.translate(text)).all()).scan();
    }

    private SourceOutline scan() {
        int depth = 0;
        boolean isPublic = false;
        while (position < tokens.size()) {
            String token = tokens.get(position++);
            switch (token) {
                case "{", "(", "[" -> depth++;
                case "}", ")", "]" -> depth = Math.max(0, depth - 1);
                default -> {
                    if (depth == 0) {
                        isPublic = topLevel(token, isPublic);
                    }
                }
            }
        }
        return new SourceOutline(packageName, List.copyOf(imports), List.copyOf(types));
    }

    /** Takes one token outside all brackets and says whether the type that may follow is public. */
    private boolean topLevel(String token, boolean isPublic) {
        switch (token) {
            case "package" -> packageName = packageName.isEmpty() ? qualifiedName() : packageName;
            case "import" -> {
                if (peek(0).equals("static")) {
                    position++;
                }
                imports.add(qualifiedName());
            }
            case "public" -> {
                return true;
            }
            case "class", "interface", "enum" -> declare(isPublic);
            case "record" -> {
                if (peek(1).equals("(") || peek(1).equals("<")) {
                    declare(isPublic);
                }
            }
            case ";" -> {
                return false;
            }
            default -> {
                return isPublic;
            }
        }
        return false;
    }

    private void declare(boolean isPublic) {
        String name = peek(0);
        if (!name.isEmpty() && Character.isJavaIdentifierStart(name.codePointAt(0))) {
            types.add(new SourceOutline.DeclaredType(name, isPublic));
            position++;
        }
    }

    private String qualifiedName() {
        StringBuilder name = new StringBuilder();
        while (position < tokens.size() && isPartOfName(tokens.get(position))) {
            name.append(tokens.get(position++));
        }
        return name.toString();
    }

    private static boolean isPartOfName(String token) {
        return token.equals(".") || token.equals("*") || Character.isJavaIdentifierStart(token.codePointAt(0));
    }

    private String peek(int ahead) {
        return position + ahead < tokens.size() ? tokens.get(position + ahead) : "";
    }
}
