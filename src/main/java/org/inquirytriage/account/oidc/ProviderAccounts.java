package org.inquirytriage.account.oidc;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.account.AccessLog.Act;
import org.inquirytriage.account.Account;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.Identities;
import org.inquirytriage.account.Identity;
import org.inquirytriage.account.PasswordHash;
import org.inquirytriage.account.limit.MailboxLimits;
import org.inquirytriage.account.oidc.ClaimRights.Right;

/** Knows the accounts of people whom an identity provider signed in, or makes them. */
public final class ProviderAccounts {

	private static final int LONGEST_NAME = 50;

	private static final int MOST_OF_A_NAME = 1000;

	private final Accounts accounts;

	private final Identities identities;

	private final ClaimRights rights;

	private final MailboxLimits limits;

	private final Supplier<PasswordHash> nobodysPassword;

	private final AccessLog log;

	private final Clock clock;

	/**
	 * The accounts of people from elsewhere.
	 * @param nobodysPassword makes a password that nobody knows
	 */
	ProviderAccounts(Kept kept, ClaimRights rights, Supplier<PasswordHash> nobodysPassword, AccessLog log,
			Clock clock) {
		this.accounts = kept.accounts();
		this.identities = kept.identities();
		this.limits = kept.limits();
		this.rights = rights;
		this.nobodysPassword = nobodysPassword;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * The account of a person with the role and the mailboxes of today, or nothing where
	 * the provider gives none or the account is locked; sessions of a person whose role
	 * has gone end.
	 * @param claims what the provider says about the person
	 */
	public Optional<Account> arrived(Identity identity, Map<String, Object> claims) {
		Optional<Account> known = this.identities.of(identity);
		Right right = this.rights.of(claims, known).orElse(null);
		if (right == null) {
			known.ifPresent(this.accounts::endSessions);
			return Optional.empty();
		}
		if (known.isEmpty()) {
			return added(identity, right, claims);
		}
		if (known.get().role() != right.role()) {
			this.accounts.setRole(known.get(), right.role());
			record(known.get(), Act.CHANGED_ROLE);
		}
		if (this.limits.limit(known.get(), right.mailboxes(), known.get().name())) {
			record(known.get(), Act.CHANGED_MAILBOXES);
		}
		return this.identities.of(identity).filter((account) -> account.standing() != Standing.LOCKED);
	}

	/** Never an account that is there, whatever the person is called. */
	private Optional<Account> added(Identity identity, Right right, Map<String, Object> claims) {
		String wanted = name(claims);
		PasswordHash password = this.nobodysPassword.get();
		return IntStream.rangeClosed(1, MOST_OF_A_NAME)
			.mapToObj((number) -> (number == 1) ? wanted : wanted + "-" + number)
			.map((name) -> new Account(UUID.randomUUID(), name, right.role(), Standing.ACTIVE, 0, this.clock.instant(),
					right.mailboxes()))
			.filter((account) -> isAdded(account, password, identity) || this.identities.of(identity).isPresent())
			.findFirst()
			.flatMap((account) -> this.identities.of(identity));
	}

	private boolean isAdded(Account account, PasswordHash password, Identity identity) {
		boolean added = this.identities.add(account, password, identity);
		if (added) {
			record(account, Act.ADDED_ACCOUNT);
		}
		return added;
	}

	/** The person does it by signing in. */
	private void record(Account account, Act act) {
		this.log.record(account.name(), act, account.name());
	}

	private static String name(Map<String, Object> claims) {
		return Stream.of("preferred_username", "email")
			.map(claims::get)
			.filter(String.class::isInstance)
			.map((claim) -> tidy((String) claim))
			.filter(Account::isName)
			.findFirst()
			.orElse("person");
	}

	private static String tidy(String claim) {
		String plain = Normalizer.normalize(claim, Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
		String name = plain.replaceFirst("@.*", "").replaceAll("[^a-z0-9._-]+", "-");
		return name.substring(0, Math.min(name.length(), LONGEST_NAME)).replaceAll("^[._-]+|[._-]+$", "");
	}

	/**
	 * Where accounts are kept.
	 *
	 * @param accounts of everybody
	 * @param identities of those from elsewhere
	 * @param limits of their mailboxes
	 */
	record Kept(Accounts accounts, Identities identities, MailboxLimits limits) {
	}

}
