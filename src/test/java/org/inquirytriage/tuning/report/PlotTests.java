package org.inquirytriage.tuning.report;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

class PlotTests {

	private static final Plot PLOT = new Plot("One & two", "What it shows", new Plot.Axis("across", 1.0, 1),
			new Plot.Axis("up", 100, 0), List.of(new Plot.Point(0.0, 0, ""), new Plot.Point(1.0, 100, "<last>")), true);

	private static Document parsed() throws Exception {
		return DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(PLOT.asSvg().getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void saysInWordsWhatItShows() throws Exception {
		assertThat(parsed().getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("What it shows");
	}

	@Test
	void everyPointIsDrawn() throws Exception {
		assertThat(parsed().getElementsByTagName("circle").getLength()).isEqualTo(2);
	}

	@Test
	void pointsStandBetweenTheAxes() throws Exception {
		assertThat(((Element) parsed().getElementsByTagName("polyline").item(0)).getAttribute("points"))
			.isEqualTo("70.0,370.0 590.0,64.0");
	}

	@Test
	void wordsAreEscaped() throws Exception {
		assertThat(PLOT.asSvg()).contains("&lt;last");
	}

	@Test
	void wordsThatWouldStandOnOthersAreLeftOut() throws Exception {
		Plot crowded = new Plot("", "", PLOT.across(), PLOT.up(),
				List.of(new Plot.Point(0.5, 50, "one"), new Plot.Point(0.51, 50, "two")), false);
		assertThat(crowded.asSvg()).contains("one").doesNotContain("two");
	}

	@Test
	void theSamePlotIsTheSameFile() {
		assertThat(PLOT.asSvg()).isEqualTo(PLOT.asSvg());
	}

}
