package org.inquirytriage.account.eatthepath;

import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.util.Locale;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import org.apache.commons.codec.binary.Base32;
import org.inquirytriage.account.factor.FactorSecret;
import org.inquirytriage.account.factor.TimeCodes;

/** The codes of authenticator apps, by HMAC-SHA-1 as all of them know it. */
class HmacTimeCodes implements TimeCodes {

	private static final String ALGORITHM = "HmacSHA1";

	// RFC 4226 section 4, R6
	private static final int SECRET_BYTES = 20;

	private final SecureRandom random = new SecureRandom();

	private final HmacOneTimePasswordGenerator codes = new HmacOneTimePasswordGenerator();

	@Override
	public FactorSecret make() {
		byte[] secret = new byte[SECRET_BYTES];
		this.random.nextBytes(secret);
		return new FactorSecret(new Base32().encodeToString(secret));
	}

	@Override
	public String at(FactorSecret secret, long step) {
		try {
			return this.codes.generateOneTimePasswordString(
					new SecretKeySpec(new Base32().decode(secret.base32()), ALGORITHM), step, Locale.ROOT);
		}
		catch (InvalidKeyException ex) {
			throw new IllegalStateException("The secret of a second factor is no key", ex);
		}
	}

}
