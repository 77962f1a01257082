// The receiving end of the forum's webhooks.
export { type Delivery, type DeliveryMark, type Look, readDelivery, rereadDelivery } from "./delivery.ts";
