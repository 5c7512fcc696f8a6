package org.tsumugi.shell;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// Collects, line by line, what a writer says in their own words: no quotation, no code.
class OwnWords extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();

    String lines() {
        return words.toString();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append('\n');
    }

    @Override
    public void visit(BlockQuote quotation) {
        words.append('\n');
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append('\n');
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        words.append('\n');
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        words.append('\n');
    }
}
