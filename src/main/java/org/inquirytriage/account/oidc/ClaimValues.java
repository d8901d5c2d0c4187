package org.inquirytriage.account.oidc;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What an identity provider says in one claim.
 *
 * @param claim its name, such as {@code groups}, or a path to it such as
 * {@code realm_access.roles}
 */
record ClaimValues(String claim) {

	/** The values of the claim, none where there is no such claim. */
	Set<String> of(Map<String, Object> claims) {
		return texts(claims.containsKey(this.claim) ? claims.get(this.claim) : atPath(claims))
			.collect(Collectors.toSet());
	}

	private @Nullable Object atPath(Map<String, Object> claims) {
		Object found = claims;
		for (String name : this.claim.split("\\.", -1)) {
			if (!(found instanceof Map<?, ?> map)) {
				return null;
			}
			found = map.get(name);
		}
		return found;
	}

	private static Stream<String> texts(@Nullable Object value) {
		return (value instanceof Collection<?> several)
				? several.stream().filter(String.class::isInstance).map(String.class::cast)
				: Stream.ofNullable(value).filter(String.class::isInstance).map(String.class::cast);
	}

}
