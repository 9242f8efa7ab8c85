package io.promoment.rules.language;

/**
 * The text of one promotion as its author wrote it.
 *
 * @param name the promotion's name, the file's stem: {@code [a-z0-9-]+}, a letter first
 * @param file the file as problems should name it
 * @param drl the text
 */
public record PromotionSource(String name, String file, String drl) {

    /** The package the file must declare: {@code promotions.gold_welcome} for {@code gold-welcome}. */
    public String packageName() {
        return "promotions." + name.replace('-', '_');
    }

    /** How rule names begin: {@code gold welcome: } for {@code gold-welcome}. */
    String ruleNamePrefix() {
        return name.replace('-', ' ') + ": ";
    }
}
