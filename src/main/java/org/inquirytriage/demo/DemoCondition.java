package org.inquirytriage.demo;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether the service runs as a demo. */
class DemoCondition implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Environment environment = context.getEnvironment();
		boolean mailboxSet = Binder.get(environment)
			.bind("triage.mailboxes[0]", Bindable.mapOf(String.class, Object.class))
			.isBound();
		return !mailboxSet && environment.getProperty("triage.demo", Boolean.class, true);
	}

}
