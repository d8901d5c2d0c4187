package org.inquirytriage.account.zxing;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import org.inquirytriage.account.factor.CodePictures;

/** QR codes in SVG: a path with one square for each dark module. */
class SvgPictures implements CodePictures {

	private static final Map<EncodeHintType, Object> HINTS = Map.of(EncodeHintType.MARGIN, 4);

	@Override
	public String svg(String text) {
		BitMatrix dark = matrix(text);
		String squares = IntStream.range(0, dark.getHeight())
			.mapToObj((y) -> row(dark, y))
			.collect(Collectors.joining());
		return """
				<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" shape-rendering="crispEdges">\
				<path fill="#fff" d="M0 0h%1$dv%2$dH0z"/><path fill="#000" d="%3$s"/></svg>
				""".formatted(dark.getWidth(), dark.getHeight(), squares);
	}

	private static String row(BitMatrix dark, int y) {
		return IntStream.range(0, dark.getWidth())
			.filter((x) -> dark.get(x, y))
			.mapToObj((x) -> "M" + x + " " + y + "h1v1h-1z")
			.collect(Collectors.joining());
	}

	private static BitMatrix matrix(String text) {
		try {
			return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
		}
		catch (WriterException ex) {
			throw new IllegalArgumentException("The text is too long for a picture", ex);
		}
	}

}
