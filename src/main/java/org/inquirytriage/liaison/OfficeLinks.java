package org.inquirytriage.liaison;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

import org.inquirytriage.office.Office;
import org.inquirytriage.reply.AcknowledgementLinks;
import org.inquirytriage.reply.InquiryReference;

/**
 * The links by which offices tell that they have an inquiry; only the holder of the key
 * can make one.
 */
public final class OfficeLinks implements AcknowledgementLinks {

	/** Under which path the pages lie. */
	public static final String PATH = "/acknowledge/";

	private static final String ALGORITHM = "HmacSHA256";

	private static final int BYTES = 18;

	private final String url;

	private final SecretKey key;

	/**
	 * Links under an address.
	 * @param url of the service, without a slash at its end
	 * @param key for HMAC-SHA256
	 */
	public OfficeLinks(String url, SecretKey key) {
		this.url = url;
		this.key = key;
	}

	@Override
	public String link(InquiryReference inquiry, Office office) {
		return this.url + PATH + inquiry.id() + "/" + office.id() + "/" + code(inquiry.id(), office.id());
	}

	/** Whether a code belongs to an inquiry and an office. */
	public boolean isGenuine(String inquiry, String office, String code) {
		return MessageDigest.isEqual(code(inquiry, office).getBytes(StandardCharsets.UTF_8),
				code.getBytes(StandardCharsets.UTF_8));
	}

	private String code(String inquiry, String office) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			byte[] code = mac.doFinal((inquiry + "\n" + office).getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(code, BYTES));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform offers " + ALGORITHM, ex);
		}
	}

}
