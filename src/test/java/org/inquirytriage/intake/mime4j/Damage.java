package org.inquirytriage.intake.mime4j;

import java.util.Arrays;
import java.util.Random;

/** Damages messages by chance, the same way for the same seed. */
final class Damage {

	private static final byte[][] HOSTILE = { "\r\n".getBytes(), "\r".getBytes(), "\n\n".getBytes(), "--".getBytes(),
			"=?utf-8?B?".getBytes(), "=?x?Q?=".getBytes(), { 0 }, { (byte) 0xff, (byte) 0xfe }, "\"".getBytes(),
			"(((((".getBytes(), "<<>>".getBytes(), ";".getBytes(), ":".getBytes(), "\t \t".getBytes(),
			"Content-Type: multipart/mixed; boundary=a\r\n".getBytes(), "*0*=utf-8''%".getBytes(), { 9, 10, 9 },
			"Content-Transfer-Encoding: base64\r\n".getBytes(), "\\".getBytes(), { 0x1b, '$', 'B' } };

	private static final int MOST_CHANGES = 12;

	private Damage() {
	}

	/** A damaged copy: bytes changed, cut out, doubled or put in. */
	static byte[] to(byte[] raw, Random random) {
		byte[] damaged = raw.clone();
		int changes = 1 + random.nextInt(MOST_CHANGES);
		for (int i = 0; i < changes && damaged.length > 0; i++) {
			int at = random.nextInt(Math.min(damaged.length, random.nextBoolean() ? 2_000 : damaged.length));
			int length = Math.min(random.nextInt(40), damaged.length - at);
			damaged = switch (random.nextInt(4)) {
				case 0 -> put(damaged, at, HOSTILE[random.nextInt(HOSTILE.length)]);
				case 1 -> cut(damaged, at, length);
				case 2 -> put(damaged, at, Arrays.copyOfRange(damaged, at, at + length));
				default -> changed(damaged, at, (byte) random.nextInt(256));
			};
		}
		return damaged;
	}

	private static byte[] put(byte[] raw, int at, byte[] more) {
		byte[] result = new byte[raw.length + more.length];
		System.arraycopy(raw, 0, result, 0, at);
		System.arraycopy(more, 0, result, at, more.length);
		System.arraycopy(raw, at, result, at + more.length, raw.length - at);
		return result;
	}

	private static byte[] cut(byte[] raw, int at, int length) {
		byte[] result = new byte[raw.length - length];
		System.arraycopy(raw, 0, result, 0, at);
		System.arraycopy(raw, at + length, result, at, raw.length - at - length);
		return result;
	}

	private static byte[] changed(byte[] raw, int at, byte value) {
		byte[] result = raw.clone();
		result[at] = value;
		return result;
	}

}
