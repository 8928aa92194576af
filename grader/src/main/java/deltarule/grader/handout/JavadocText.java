package deltarule.grader.handout;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.ErroneousTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ThrowsTree;
import java.util.ArrayList;
import java.util.List;

/** Turns parsed Javadoc comments into HTML. */
final class JavadocText {
    private JavadocText() {}

    static Documentation of(DocCommentTree comment) {
        if (comment == null) {
            return Documentation.NONE;
        }
        List<Documentation.Tag> tags = new ArrayList<>();
        for (DocTree tag : comment.getBlockTags()) {
            if (tag instanceof ParamTree parameter) {
                tags.add(new Documentation.Tag(
                        "param", parameter.getName().toString(), html(parameter.getDescription())));
            } else if (tag instanceof ReturnTree result) {
                tags.add(new Documentation.Tag("return", "", html(result.getDescription())));
            } else if (tag instanceof ThrowsTree thrown) {
                tags.add(new Documentation.Tag(
                        "throws", thrown.getExceptionName().toString(), html(thrown.getDescription())));
            }
        }
        return new Documentation(html(comment.getFullBody()), List.copyOf(tags));
    }

    private static String html(List<? extends DocTree> trees) {
        StringBuilder html = new StringBuilder();
        trees.forEach(tree -> html.append(html(tree)));
        return html.toString().strip();
    }

    private static String html(DocTree tree) {
        if (tree instanceof TextTree text) {
            return escaped(text.getBody());
        }
        if (tree instanceof LiteralTree literal) {
            String text = escaped(literal.getBody().getBody());
            return literal.getKind() == DocTree.Kind.CODE ? "<code>" + text + "</code>" : text;
        }
        if (tree instanceof LinkTree link) {
            String label = link.getReference().toString();
            String name = label.startsWith("#") ? label.substring(1) : label.replace('#', '.');
            return link.getLabel().isEmpty() ? "<code>" + escaped(name) + "</code>" : html(link.getLabel());
        }
        if (tree instanceof StartElementTree || tree instanceof EndElementTree || tree instanceof EntityTree) {
            return tree.toString();
        }
        return tree instanceof ErroneousTree erroneous ? escaped(erroneous.getBody()) : escaped(tree.toString());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
