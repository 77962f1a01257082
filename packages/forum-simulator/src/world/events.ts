// What happens on the forum, as its webhooks tell it.
import type { Assignment, Category, Group, Person, Post, Tag, Topic } from "./records.ts";

export type TopicEventName =
  | "topic_created"
  | "topic_edited"
  | "topic_destroyed"
  | "topic_recovered"
  | `topic_${string}_status_updated`;

export type PostEventName = "post_created" | "post_edited" | "post_destroyed" | "post_recovered";

export type ForumEvent =
  | { readonly kind: "topic"; readonly name: TopicEventName; readonly topic: Topic }
  | { readonly kind: "post"; readonly name: PostEventName; readonly post: Post }
  | {
      readonly kind: "solved";
      readonly name: "accepted_solution" | "unaccepted_solution";
      readonly post: Post;
    }
  | {
      readonly kind: "assign";
      readonly name: "assigned" | "unassigned";
      readonly topic: Topic;
      readonly assignment: Assignment;
      readonly byId: number;
    }
  | {
      readonly kind: "user";
      readonly name: "user_created" | "user_confirmed_email" | "user_logged_in" | "user_logged_out";
      readonly person: Person;
    }
  | { readonly kind: "group"; readonly name: "group_created"; readonly group: Group }
  | {
      readonly kind: "group_user";
      readonly name: "user_added_to_group" | "user_removed_from_group";
      readonly group: Group;
      readonly person: Person;
    }
  | {
      readonly kind: "category";
      readonly name: "category_created" | "category_updated";
      readonly category: Category;
    }
  | { readonly kind: "tag"; readonly name: "tag_created"; readonly tag: Tag };
