package org.inquirytriage.account.factor;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.inquirytriage.account.Account;

/** Second factors in memory. */
public class FakeSecondFactors implements SecondFactors {

	private final Map<String, FactorSecret> secrets = new TreeMap<>();

	private final Map<String, Long> steps = new TreeMap<>();

	private final Map<String, Set<String>> recovery = new TreeMap<>();

	/** Forgets everything. */
	public void clear() {
		this.secrets.clear();
	}

	@Override
	public Optional<FactorSecret> of(Account account) {
		return Optional.ofNullable(this.secrets.get(account.name()));
	}

	@Override
	public Set<String> names() {
		return Set.copyOf(this.secrets.keySet());
	}

	@Override
	public boolean switchOn(Account account, FactorSecret secret, long step, Collection<String> recoveryHashes) {
		if (this.secrets.putIfAbsent(account.name(), secret) != null) {
			return false;
		}
		this.steps.put(account.name(), step);
		renewRecovery(account, recoveryHashes);
		return true;
	}

	@Override
	public boolean spendStep(Account account, long step) {
		return this.steps.put(account.name(), step) < step;
	}

	@Override
	public boolean spendRecovery(Account account, String hash) {
		return this.recovery.getOrDefault(account.name(), new HashSet<>()).remove(hash);
	}

	@Override
	public void renewRecovery(Account account, Collection<String> hashes) {
		this.recovery.put(account.name(), new HashSet<>(hashes));
	}

	@Override
	public int recoveryLeft(Account account) {
		return this.recovery.get(account.name()).size();
	}

	@Override
	public boolean switchOff(Account account) {
		this.recovery.remove(account.name());
		return this.secrets.remove(account.name()) != null;
	}

}
