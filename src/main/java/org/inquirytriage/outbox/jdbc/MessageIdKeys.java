package org.inquirytriage.outbox.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The key of our Message-IDs: the one set, or one made at the first start and kept. */
class MessageIdKeys {

	private static final String ALGORITHM = "HmacSHA256";

	private static final String NAME = "message-id";

	private static final int LENGTH = 32;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	MessageIdKeys(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The key to use.
	 * @param set the text of the setting, empty when there is none
	 */
	SecretKey key(String set) {
		if (set.isEmpty()) {
			return new SecretKeySpec(kept(), ALGORITHM);
		}
		return new SecretKeySpec(set.getBytes(StandardCharsets.UTF_8), ALGORITHM);
	}

	private byte[] kept() {
		byte[] fresh = new byte[LENGTH];
		this.random.nextBytes(fresh);
		this.jdbc
			.sql("insert into outbox_key (name, content, created) values (:name, :content, :now)"
					+ " on conflict do nothing")
			.param("name", NAME)
			.param("content", HexFormat.of().formatHex(fresh))
			.param("now", OutboxRows.at(this.clock.instant()))
			.update();
		String content = this.jdbc.sql("select content from outbox_key where name = :name")
			.param("name", NAME)
			.query(String.class)
			.single();
		return HexFormat.of().parseHex(content);
	}

}
