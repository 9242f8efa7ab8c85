package io.promoment.bench.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is in force during the drills: each kind of limit and budget, history, earlier gifts, and a second recipient. */
final class Promotions {
    private static final String DRILL =
            """
            package promotions.drill

            rule "drill: a point for each visit"
            when
                CustomEventTracked( event.type == "visit" )
            then
                actions.addPoints("Drill", 1, "visit");
            end

            rule "drill: a reward from the third visit in 30 days"
                @limit("1 per customer per 30 days")
            when
                CustomEventTracked( event.type == "visit", history.within("30 days").count >= 2 )
            then
                actions.grantReward("third_visit");
            end

            rule "drill: a message after a reward"
                @limit("1 per customer per calendar day")
            when
                CustomEventTracked( event.type == "visit", given.within("30 days").of("reward.grant").count >= 1 )
            then
                actions.sendMessage("EMAIL", "you_have_a_reward");
            end

            rule "drill: two gifts a day"
                @limit("2 per customer per calendar day")
            when
                CustomEventTracked( event.type == "gift" )
            then
                actions.grantReward("gift");
            end

            rule "drill: a voucher for the first of a day"
                @budget("5 actions per calendar day")
            when
                CustomEventTracked( event.type == "race" )
            then
                actions.publishVoucher("First of a day");
            end

            rule "drill: the one prize of a day"
                @budget("1 actions per calendar day")
            when
                CustomEventTracked( event.type == "prize" )
            then
                actions.grantReward("prize");
            end

            rule "drill: points for the friend"
                @limit("1 per customer per 7 days")
            when
                CustomerReferred( $friend : referrer )
            then
                actions.to($friend).addPoints("Drill", 10, "brought a friend");
            end
            """;

    private Promotions() {}

    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("drill.drl"), DRILL);
        return folder;
    }
}
