package org.inquirytriage.account.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.inquirytriage.account.AccessLog;
import org.inquirytriage.account.AccessLog.Act;
import org.inquirytriage.account.Account;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.factor.CodePictures;
import org.inquirytriage.account.factor.FactorSecret;
import org.inquirytriage.account.factor.SecondFactors;
import org.inquirytriage.account.factor.SecondStep;
import org.inquirytriage.account.factor.TimeCodes;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.server.ResponseStatusException;

/** What people do with their own second factor. */
class OwnFactor {

	private static final String ISSUER = "Inquiry Triage";

	private final Accounts accounts;

	private final Parts parts;

	private final ThrottledSignIn signIn;

	private final Entrance entrance;

	private final AccessLog log;

	OwnFactor(Accounts accounts, Parts parts, ThrottledSignIn signIn, Entrance entrance, AccessLog log) {
		this.accounts = accounts;
		this.parts = parts;
		this.signIn = signIn;
		this.entrance = entrance;
		this.log = log;
	}

	Account account(Authentication person) {
		return this.accounts.named(person.getName()).orElseThrow();
	}

	boolean isOn(Account account) {
		return this.parts.secondStep().isOn(account);
	}

	boolean isRequired(Account account) {
		return this.parts.secondStep().isRequired(account);
	}

	/**
	 * The account of a demo begins anew at each start, when nobody would have the device.
	 */
	boolean isOffered(Account account) {
		return account.standing() != Standing.DEMO && !isOfProvider(account);
	}

	/** Whoever an identity provider signs in has the second factor there. */
	boolean isOfProvider(Account account) {
		return this.accounts.ofProviders().contains(account.name());
	}

	int recoveryLeft(Account account) {
		return this.parts.factors().recoveryLeft(account);
	}

	FactorSecret makeSecret() {
		return this.parts.codes().make();
	}

	String picture(FactorSecret secret, String name) {
		return this.parts.pictures().svg(secret.address(ISSUER, name));
	}

	/** Switches it on; no recovery codes mean that the code was wrong. */
	List<String> switchOn(Authentication person, FactorSecret secret, String code) {
		Account account = account(person);
		if (!isOffered(account)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		List<String> recovery = this.parts.secondStep().switchOn(account, secret, code);
		if (!recovery.isEmpty()) {
			this.log.record(account.name(), Act.SWITCHED_ON_SECOND_FACTOR, "");
		}
		return recovery;
	}

	List<String> renewRecovery(Authentication person, String code) {
		this.signIn.authenticate(new CodeSignIn.Code(person, code));
		this.log.record(person.getName(), Act.RENEWED_RECOVERY_CODES, "");
		return this.parts.secondStep().renewRecovery(account(person));
	}

	void switchOff(Authentication person, String code) {
		Account account = account(person);
		if (isRequired(account)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		this.signIn.authenticate(new CodeSignIn.Code(person, code));
		this.parts.factors().switchOff(account);
		this.log.record(account.name(), Act.SWITCHED_OFF_SECOND_FACTOR, "");
	}

	/** Keeps this session, when all others of the account have just ended. */
	void stay(Authentication person, HttpServletRequest request, HttpServletResponse response) {
		this.entrance.enter(this.entrance.wholly(account(person)), request, response);
	}

	/**
	 * What a second factor is made of.
	 *
	 * @param factors the kept ones
	 * @param secondStep decides about codes
	 * @param codes of the apps
	 * @param pictures that apps read
	 */
	record Parts(SecondFactors factors, SecondStep secondStep, TimeCodes codes, CodePictures pictures) {
	}

}
