package org.inquirytriage.crash;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

import javax.sql.DataSource;

/**
 * Where a process ends without a word: at a step of a kind, the next time but so many.
 */
final class KillPoint {

	/** What a process ends with that was killed. */
	static final int KILLED = 137;

	/** The kinds of steps. */
	enum Kind {

		/** A transaction is about to be committed. */
		BEFORE_COMMIT,
		/** A transaction has been committed, and the program does not know yet. */
		AFTER_COMMIT,
		/** A message is about to be handed to the mail server. */
		BEFORE_SEND,
		/** The mail server has taken a message, and the program does not know yet. */
		AFTER_SEND,
		/** A message was moved on the server, and that is not recorded yet. */
		AFTER_FILING,
		/** Nowhere. */
		NEVER

	}

	private final Kind kind;

	private final AtomicInteger left;

	KillPoint(Kind kind, int left) {
		this.kind = kind;
		this.left = new AtomicInteger(left);
	}

	/** Ends the process if this is the step. */
	void passing(Kind step) {
		if (step == this.kind && this.left.getAndDecrement() == 0) {
			Runtime.getRuntime().halt(KILLED);
		}
	}

	/** A database whose commits are steps. */
	DataSource over(DataSource source) {
		return proxy(DataSource.class, source, (method, result) -> method.equals("getConnection")
				? proxy(Connection.class, (Connection) result, (name, value) -> value) : result);
	}

	private <T> T proxy(Class<T> type, T target, BiFunction<String, Object, Object> after) {
		Object proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(self, method, arguments) -> {
					boolean commit = method.getName().equals("commit");
					if (commit) {
						passing(Kind.BEFORE_COMMIT);
					}
					Object result = invoke(target, method, arguments);
					if (commit) {
						passing(Kind.AFTER_COMMIT);
					}
					return after.apply(method.getName(), result);
				});
		return type.cast(proxy);
	}

	private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

}
