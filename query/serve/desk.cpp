#include "query/serve/desk.hpp"

#include <algorithm>
#include <thread>
#include <utility>

#include "query/serve/refusals.hpp"

namespace telusur {
namespace {

std::size_t thread_count(const ServeOptions& options) {
    if (options.threads > 0) return static_cast<std::size_t>(options.threads);
    return std::max(1U, std::thread::hardware_concurrency());
}

// "Not now": the client may ask again.
std::shared_ptr<const Reply> later(const Exchange& exchange, int status, const NoticeText& why) {
    Response response =
        error_response(exchange.call->route->audience, exchange.request, status, notice(why));
    response.headers.push_back({"Retry-After", "1"});
    return make_reply(std::move(response), "", exchange.coding);
}

} // namespace

Desk::Desk(const ServeOptions& options, Metrics& metrics)
    : options_(options), metrics_(metrics), rate_(options.limits.rate, options.limits.burst),
      cache_(static_cast<std::size_t>(options.cache_mb) << 20), held_(thread_count(options)),
      watch_(options, held_.size()), maker_(options),
      workers_(held_.size(), static_cast<std::size_t>(options.limits.queue),
               [this](std::size_t number) { adopt(number); }) {}

void Desk::start(std::string base_url, const std::function<void(const std::string&)>& tell) {
    base_url_ = std::move(base_url);
    maker_.start([tell](const std::string& why) { tell("no suggestions: " + why); });
    watch_.start([this] { index_changed(); }, tell);
}

void Desk::prepare_end() {
    is_ending_ = true;
    watch_.stop();
    maker_.stop();
}

void Desk::try_reply(Exchange& exchange) {
    const Call& call = *exchange.call;
    const std::shared_ptr<IndexState> state = watch_.current();
    exchange.key = cache_key(state->revision, exchange.request.path, call.parameters.canonical(),
                             exchange.coding);
    exchange.reply = kept(exchange);
    if (exchange.reply) return;
    if (call.route->work == Work::light)
        exchange.reply = make_and_keep(light_response(call, *state), exchange.key, exchange.coding);
    else
        exchange.reply = refusal(exchange);
}

Response Desk::light_response(const Call& call, const IndexState& state) {
    metrics_.waiting = workers_.waiting();
    metrics_.cache_bytes = cache_.bytes();
    Session session{options_,       metrics_,    base_url_, state.revision,
                    state.articles, !is_ending_, nullptr};
    return answer_call(call, session);
}

std::shared_ptr<const Reply> Desk::refusal(const Exchange& exchange) {
    if (!exchange.client.empty() && !rate_.take(exchange.client, exchange.start))
        return later(exchange, 429, kTooManyRequests);
    return workers_.has_room() ? nullptr : later(exchange, 503, kFullQueue);
}

std::shared_ptr<const Reply> Desk::kept(Exchange& exchange) {
    if (matches_tag(exchange.request.if_none_match, entity_tag(exchange.key)))
        return not_modified(exchange.key);
    auto reply = cache_.find(exchange.key);
    exchange.is_cached = reply != nullptr;
    ++(reply ? metrics_.cache_hits : metrics_.cache_misses);
    return reply;
}

std::shared_ptr<const Reply> Desk::make_and_keep(Response response, const std::string& key,
                                                 Coding coding) {
    const bool is_storable = response.is_storable;
    auto reply = make_reply(std::move(response), key, coding);
    if (is_storable) cache_.keep(key, reply);
    return reply;
}

void Desk::hand_over(Exchange& exchange) {
    suspend(exchange);
    workers_.push([this, &exchange](std::size_t number) {
        search(number, exchange);
        resume(exchange); // from here on it is not ours
    });
}

void Desk::search(std::size_t number, Exchange& exchange) {
    const std::chrono::milliseconds timeout(options_.limits.timeout);
    if (ServeClock::now() - exchange.start > timeout) {
        exchange.reply = later(exchange, 503, kLongWait);
        return;
    }
    adopt(number);
    Searcher& searcher = *held_[number]->searchers[number];
    Session session{options_,
                    metrics_,
                    base_url_,
                    searcher.view().revision(),
                    searcher.view().articles(),
                    !is_ending_,
                    &searcher,
                    maker_.current()};
    Response response = answer_call(*exchange.call, session);
    // A search can have met a newer revision than the session began with.
    const std::string key = cache_key(searcher.view().revision(), exchange.request.path,
                                      exchange.call->parameters.canonical(), exchange.coding);
    exchange.reply = make_and_keep(std::move(response), key, exchange.coding);
}

void Desk::adopt(std::size_t number) {
    const std::shared_ptr<IndexState> newest = watch_.current();
    std::shared_ptr<IndexState>& mine = held_[number];
    if (mine == newest) return;
    if (mine) newest->searchers[number]->inherit(*mine->searchers[number]);
    mine = newest;
}

void Desk::index_changed() {
    ++metrics_.revisions;
    cache_.clear();
    maker_.renew();
    workers_.wake();
}

} // namespace telusur
