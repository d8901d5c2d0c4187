package org.inquirytriage.account.zxing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SvgPicturesTests {

	private static final String TEXT = "otpauth://totp/Inquiry%20Triage:ann?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
			+ "&issuer=Inquiry%20Triage";

	private static final int MARGIN = 4;

	private final String svg = new SvgPictures().svg(TEXT);

	@Test
	void areReadAsTheTextTheyWereMadeFrom() throws ChecksumException, FormatException {
		assertThat(new Decoder().decode(modules()).getText()).isEqualTo(TEXT);
	}

	@Test
	void holdNothingThatRuns() {
		assertThat(this.svg).doesNotContain("script", "href", "style");
	}

	private BitMatrix modules() {
		Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(this.svg);
		assertThat(size.find()).isTrue();
		BitMatrix modules = new BitMatrix(Integer.parseInt(size.group(1)) - 2 * MARGIN);
		Pattern.compile("M(\\d+) (\\d+)h1v1h-1z")
			.matcher(this.svg)
			.results()
			.forEach((dark) -> modules.set(Integer.parseInt(dark.group(1)) - MARGIN,
					Integer.parseInt(dark.group(2)) - MARGIN));
		return modules;
	}

}
