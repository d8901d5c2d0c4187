package org.inquirytriage.review.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.Page;

/** What axe finds wrong with a page. */
public final class Axe {

	private static final String SCRIPT = script();

	private static final String RUN = """
			async () => (await axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa',
			  'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})).violations
			  .map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))""";

	private Axe() {
	}

	/** Every violation, with the parts of the page that show it. */
	public static List<?> violations(Page page) {
		page.evaluate(SCRIPT);
		return (List<?>) page.evaluate(RUN);
	}

	private static String script() {
		try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
