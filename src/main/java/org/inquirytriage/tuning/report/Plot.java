package org.inquirytriage.tuning.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A plot of points joined by a line, readable in light and dark.
 *
 * @param title above it
 * @param description for those who do not see it
 * @param across the horizontal axis
 * @param up the vertical axis
 * @param points in the order they are joined
 * @param guide whether the diagonal is drawn
 */
record Plot(String title, String description, Axis across, Axis up, List<Point> points, boolean guide) {

	private static final int WIDTH = 640;

	private static final int HEIGHT = 440;

	private static final int LEFT = 70;

	private static final int RIGHT = 590;

	private static final int TOP = 64;

	private static final int BOTTOM = 370;

	private static final int STEPS = 5;

	private static final int ROOM_FOR_WORDS = 34;

	private static final String STYLE = """
			text { font: 13px sans-serif; fill: #222 } .title { font-size: 16px } .line { fill: none; \
			stroke: #0b5cad; stroke-width: 2 } .point { fill: #0b5cad } .grid { stroke: #ccc } .guide { stroke: #777; \
			stroke-dasharray: 5 4 } .back { fill: #fff } @media (prefers-color-scheme: dark) { text { fill: #ddd } \
			.back { fill: #16181b } .grid { stroke: #3a3d42 } .line { stroke: #6cb2ff } .point { fill: #6cb2ff } \
			.guide { stroke: #999 } }""";

	/** From nought to the largest value, in the unit of its label. */
	record Axis(String label, double largest, int decimals) {

		double share(double value) {
			return Math.clamp(value / this.largest, 0.0, 1.0);
		}

		String tick(int step) {
			return String.format(Locale.ROOT, "%." + this.decimals + "f", this.largest * step / STEPS);
		}

	}

	/** A value with a few words beside it, or none. */
	record Point(double across, double up, String words) {
	}

	/** The plot as a document in SVG. */
	String asSvg() {
		StringWriter document = new StringWriter();
		try {
			XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(document);
			xml.writeStartElement("svg");
			xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
			attributes(xml, Map.of("viewBox", "0 0 " + WIDTH + " " + HEIGHT, "role", "img"));
			element(xml, "title", this.title, Map.of());
			element(xml, "desc", this.description, Map.of());
			element(xml, "style", STYLE, Map.of());
			element(xml, "rect", "", Map.of("class", "back", "width", "100%", "height", "100%"));
			text(xml, WIDTH / 2.0, 28, "middle", this.title, "title");
			axes(xml);
			curve(xml);
			xml.writeEndElement();
			xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("A text in memory can always be written", ex);
		}
		return document.toString().replace("><", ">\n<") + "\n";
	}

	private void axes(XMLStreamWriter xml) throws XMLStreamException {
		for (int step = 0; step <= STEPS; step++) {
			double x = x((double) step / STEPS);
			double y = y((double) step / STEPS);
			line(xml, "grid", x, TOP, x, BOTTOM);
			line(xml, "grid", LEFT, y, RIGHT, y);
			text(xml, x, BOTTOM + 20, "middle", this.across.tick(step), "tick");
			text(xml, LEFT - 8, y + 4, "end", this.up.tick(step), "tick");
		}
		text(xml, (LEFT + RIGHT) / 2.0, BOTTOM + 45, "middle", this.across.label(), "axis");
		text(xml, LEFT, TOP - 8, "start", this.up.label(), "axis");
		if (this.guide) {
			line(xml, "guide", LEFT, BOTTOM, RIGHT, TOP);
		}
	}

	private void curve(XMLStreamWriter xml) throws XMLStreamException {
		StringBuilder places = new StringBuilder();
		for (Point point : this.points) {
			places.append(number(x(this.across.share(point.across()))))
				.append(',')
				.append(number(y(this.up.share(point.up()))))
				.append(' ');
		}
		element(xml, "polyline", "", Map.of("class", "line", "points", places.toString().strip()));
		double lastWords = -WIDTH;
		for (Point point : this.points) {
			double x = x(this.across.share(point.across()));
			double y = y(this.up.share(point.up()));
			element(xml, "circle", "", Map.of("class", "point", "cx", number(x), "cy", number(y), "r", "4"));
			if (!point.words().isEmpty() && x - lastWords >= ROOM_FOR_WORDS) {
				text(xml, x + 6, (y > BOTTOM - 24) ? y - 10 : y + 18, "start", point.words(), "words");
				lastWords = x;
			}
		}
	}

	private static double x(double share) {
		return LEFT + share * (RIGHT - LEFT);
	}

	private static double y(double share) {
		return BOTTOM - share * (BOTTOM - TOP);
	}

	private static void line(XMLStreamWriter xml, String style, double fromX, double fromY, double toX, double toY)
			throws XMLStreamException {
		element(xml, "line", "",
				Map.of("class", style, "x1", number(fromX), "y1", number(fromY), "x2", number(toX), "y2", number(toY)));
	}

	private static void text(XMLStreamWriter xml, double x, double y, String anchor, String words, String style)
			throws XMLStreamException {
		element(xml, "text", words, Map.of("class", style, "x", number(x), "y", number(y), "text-anchor", anchor));
	}

	private static void element(XMLStreamWriter xml, String name, String words, Map<String, String> attributes)
			throws XMLStreamException {
		xml.writeStartElement(name);
		attributes(xml, attributes);
		xml.writeCharacters(words);
		xml.writeEndElement();
	}

	// Always in the same order, so that the same plot is the same file.
	private static void attributes(XMLStreamWriter xml, Map<String, String> attributes) throws XMLStreamException {
		for (Map.Entry<String, String> attribute : new java.util.TreeMap<>(attributes).entrySet()) {
			xml.writeAttribute(attribute.getKey(), attribute.getValue());
		}
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}

}
