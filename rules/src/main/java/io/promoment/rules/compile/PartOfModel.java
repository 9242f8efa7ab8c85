package io.promoment.rules.compile;

import java.util.List;
import java.util.SortedSet;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;

/** Some rules of a model: those that listen to a type, or all but one that failed. */
record PartOfModel(Model whole, SortedSet<String> rules) implements Model {
    @Override
    public String getName() {
        return whole.getName();
    }

    @Override
    public String getPackageName() {
        return whole.getPackageName();
    }

    @Override
    @SuppressWarnings("rawtypes") // as Drools declares it
    public List<Global> getGlobals() {
        return whole.getGlobals();
    }

    @Override
    public List<Rule> getRules() {
        return whole.getRules().stream()
                .filter(rule -> rules.contains(rule.getName()))
                .toList();
    }

    @Override
    public List<Query> getQueries() {
        return whole.getQueries();
    }

    @Override
    public List<TypeMetaData> getTypeMetaDatas() {
        return whole.getTypeMetaDatas();
    }

    @Override
    public List<EntryPoint> getEntryPoints() {
        return whole.getEntryPoints();
    }
}
