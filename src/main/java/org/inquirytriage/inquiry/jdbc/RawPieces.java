package org.inquirytriage.inquiry.jdbc;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;

import org.inquirytriage.inquiry.InquiryId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Raw messages in the table {@code inquiry_raw}, in pieces that are read one at a time.
 */
class RawPieces {

	private static final int PIECE = 256 * 1024;

	private final JdbcClient jdbc;

	RawPieces(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void store(InquiryId id, byte[] bytes) {
		int pieces = (bytes.length + PIECE - 1) / PIECE;
		for (int number = 0; number < pieces; number++) {
			int from = number * PIECE;
			this.jdbc.sql("insert into inquiry_raw (inquiry_id, number, content) values (:id, :number, :content)")
				.param("id", id.value())
				.param("number", number)
				.param("content", Arrays.copyOfRange(bytes, from, Math.min(from + PIECE, bytes.length)))
				.update();
		}
	}

	Optional<InputStream> open(InquiryId id) {
		int pieces = this.jdbc.sql("select count(*) from inquiry_raw where inquiry_id = :id")
			.param("id", id.value())
			.query(Integer.class)
			.single();
		if (pieces == 0) {
			return Optional.empty();
		}
		Iterator<Integer> numbers = IntStream.range(0, pieces).iterator();
		return Optional.of(new SequenceInputStream(new Enumeration<>() {
			@Override
			public boolean hasMoreElements() {
				return numbers.hasNext();
			}

			@Override
			public InputStream nextElement() {
				return piece(id, numbers.next());
			}
		}));
	}

	private InputStream piece(InquiryId id, int number) {
		byte[] content = this.jdbc.sql("select content from inquiry_raw where inquiry_id = :id and number = :number")
			.param("id", id.value())
			.param("number", number)
			.query((row, index) -> row.getBytes("content"))
			.single();
		return new ByteArrayInputStream(content);
	}

}
