package org.inquirytriage.liaison.jdbc;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The key of the links to offices, made at the first start and kept. */
class LiaisonKeys {

	private static final int LENGTH = 32;

	private final JdbcClient jdbc;

	private final Clock clock;

	LiaisonKeys(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The key of a name, the same on every machine. */
	SecretKey key(String name) {
		byte[] fresh = new byte[LENGTH];
		new SecureRandom().nextBytes(fresh);
		this.jdbc
			.sql("insert into liaison_key (name, content, created) values (:name, :content, :now)"
					+ " on conflict do nothing")
			.param("name", name)
			.param("content", HexFormat.of().formatHex(fresh))
			.param("now", JdbcHandovers.at(this.clock.instant()))
			.update();
		String content = this.jdbc.sql("select content from liaison_key where name = :name")
			.param("name", name)
			.query(String.class)
			.single();
		return new SecretKeySpec(HexFormat.of().parseHex(content), "HmacSHA256");
	}

}
