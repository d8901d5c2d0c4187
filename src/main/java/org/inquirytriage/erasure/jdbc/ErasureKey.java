package org.inquirytriage.erasure.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The key under which erased addresses are known, made when it is first needed. */
class ErasureKey {

	private static final String ALGORITHM = "HmacSHA256";

	private static final String NAME = "writer";

	private static final int LENGTH = 32;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	ErasureKey(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A code of a text that tells nothing without the key. */
	String hash(String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(HexFormat.of().parseHex(content()), ALGORITHM));
			return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform offers " + ALGORITHM, ex);
		}
	}

	private String content() {
		return this.jdbc.sql("select content from erasure_key where name = :name")
			.param("name", NAME)
			.query(String.class)
			.optional()
			.orElseGet(this::made);
	}

	private String made() {
		byte[] fresh = new byte[LENGTH];
		this.random.nextBytes(fresh);
		this.jdbc
			.sql("insert into erasure_key (name, content, created) values (:name, :content, :now)"
					+ " on conflict do nothing")
			.param("name", NAME)
			.param("content", HexFormat.of().formatHex(fresh))
			.param("now", ErasureRows.at(this.clock.instant()))
			.update();
		return content();
	}

}
