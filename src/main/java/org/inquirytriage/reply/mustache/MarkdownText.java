package org.inquirytriage.reply.mustache;

import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;

/** Turns Markdown into plain text that reads well in any mail program, and aloud. */
final class MarkdownText {

	private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");

	private final Parser parser = Parser.builder().build();

	private final TextContentRenderer renderer = TextContentRenderer.builder()
		.lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
		.nodeRendererFactory(Plain::new)
		.build();

	/** The text of some Markdown in wrapped lines. */
	String text(String markdown) {
		return LineWrapper.wrap(this.renderer.render(this.parser.parse(markdown))).strip();
	}

	/** Markdown that shows the words as they are, on one line. */
	static String quoted(String words) {
		return PUNCTUATION.matcher(oneLine(words)).replaceAll("\\\\$0");
	}

	/** The words with every run of white space made one space. */
	static String oneLine(String words) {
		return words.strip().replaceAll("\\s+", " ");
	}

	/**
	 * Writes a link as its words and its address, and a line break within a paragraph as
	 * a space.
	 */
	private record Plain(TextContentNodeRendererContext context) implements NodeRenderer {

		@Override
		public Set<Class<? extends Node>> getNodeTypes() {
			return Set.of(Link.class, SoftLineBreak.class);
		}

		@Override
		public void render(Node node) {
			if (node instanceof Link link) {
				String words = words(link);
				boolean bare = words.equals(link.getDestination());
				this.context.getWriter().write(bare ? words : words + ": " + link.getDestination());
				return;
			}
			this.context.getWriter().write(" ");
		}

		private static String words(Link link) {
			StringBuilder words = new StringBuilder();
			for (Node child = link.getFirstChild(); child != null; child = child.getNext()) {
				words.append((child instanceof Text text) ? text.getLiteral() : "");
			}
			return words.toString();
		}

	}

}
